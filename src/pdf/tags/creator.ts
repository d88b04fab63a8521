/** The program named as the creator: one of the marks by which a damaged return is still known as ours. */
export const creator = "Modern slavery self-assessment";

/** Of what is no return, such as a blank copy: without its data nobody is to take it for one that lost them. */
export const creatorOfOther = "Self-assessment on modern slavery";

export const creatorOf = (attachment: unknown): string => (attachment === null ? creatorOfOther : creator);
