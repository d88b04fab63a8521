/** Words of the forms of an action and of an accepted risk: on their page, and on every question. */
const en = {
  outcome: "What will be different",
  outcomeHint: "Write what someone could see: “Every county line file records whether a risk order was considered”.",
  owner: "Owner",
  ownerHint: "A post, not a person.",
  due: "Due date",
  dueHint: "For example 30 September 2026. After {after} and by {by}.",
  dueError: "The due date must be a real date, like 30 September 2026",
  dueEarly: "The due date must be after {after}",
  dueLate: "The due date must be {by} or earlier",
  more: "Who else it depends on, and help wanted (optional)",
  depends: "It depends on",
  dependsNames: {
    prosecutor: "The prosecutor",
    "home-office": "The Home Office",
    college: "The College of Policing",
    npcc: "The National Police Chiefs’ Council",
    council: "The council",
    other: "Another body",
  },
  help: "Help wanted from the office",
  serves: "Questions and figures that it serves",
  servesHint: "Choose one or more.",
  why: "Why the risk is accepted",
  acceptedBy: "Accepted by",
  acceptedByHint: "A post in the chief officer team.",
  addHeading: "Add action {id}",
  addRiskHeading: "Add accepted risk {id}",
  add: "Add to the list",
} as const;

export const actionFormWords = { en } as const;
