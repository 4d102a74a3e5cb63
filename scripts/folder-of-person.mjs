/**
 * The folder that a person stands in, which a relative path is meant from. npm runs scripts in the project's folder and
 * hands this one over; the variable says nothing when it comes from another npm further up.
 */
export function folderOfPerson(root, { env, cwd } = { env: process.env, cwd: process.cwd() }) {
  return env.INIT_CWD && cwd === root ? env.INIT_CWD : cwd;
}
