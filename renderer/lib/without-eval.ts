import { z } from 'zod';

/**
 * The page's content security policy forbids code from text. Zod would try it once and leave an error in the console;
 * it reads this when a schema is made, so this file is imported before any.
 */
z.config({ jitless: true });
