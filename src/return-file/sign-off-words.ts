/**
 * The reason that a signature of ours gives (/Reason), also in its visible block. Of a fixed form, so that nobody can write
 * anything else into the one part of the page that the return's data do not decide. As immutable as a template.
 */
export const signOffReason = (version: number, fingerprint: string): string =>
  `Sign-off of version ${version}, fingerprint ${fingerprint}`;
