/** The name of Rapport among all apps: of its notifications on Windows, and of what a package of it installs. */
export const APP_ID = 'io.rapport.desktop';
