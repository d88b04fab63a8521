/** The program named as the creator: one of the marks by which a damaged return is still known as ours. */
export const creator = "Modern slavery self-assessment";
