import { z } from 'zod';

/** What Rapport says of itself: to the person, and to who helps her. */

const nothing = z.strictObject({});

/** Folders are asked for by these names: no path comes from the page. */
const folderNameSchema = z.enum(['data', 'log', 'backups']);
export type FolderName = z.infer<typeof folderNameSchema>;

const aboutSchema = z.strictObject({
  versions: z.strictObject({
    node: z.string(),
    /** Null where the page is in a browser. */
    electron: z.string().nullable(),
    chromium: z.string().nullable(),
  }),
  /** Where each folder is, to be shown to the person. */
  folders: z.record(folderNameSchema, z.string()),
  /** Whether the system's file manager can be asked to show them. */
  canOpenFolders: z.boolean(),
});
export type About = Readonly<z.infer<typeof aboutSchema>>;

const packageSchema = z.strictObject({ name: z.string(), version: z.string(), licence: z.string().nullable() });
/** A text that all of the packages come with; empty where they come with none. */
export const licenceSchema = z.strictObject({ text: z.string(), packages: z.array(packageSchema) });
export type LicenceOfPackages = Readonly<z.infer<typeof licenceSchema>>;

export const aboutRequests = {
  'app/about': { request: nothing, reply: aboutSchema },
  /** A text for who helps, in which nothing stands of what the ledger says. */
  'app/diagnostics': { request: nothing, reply: z.strictObject({ text: z.string() }) },
  'app/open-folder': { request: z.strictObject({ folder: folderNameSchema }), reply: nothing },
  'app/licences': { request: nothing, reply: z.strictObject({ licences: z.array(licenceSchema) }) },
} as const;
