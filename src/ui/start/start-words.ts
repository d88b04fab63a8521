/** The words of the start page. Without a force the head is "chief constable or commissioner". */
const en = {
  asks: "The Independent Anti-Slavery Commissioner asks forces to complete this self-assessment.",
  lead: "Assess how your force tackles modern slavery and human trafficking (MSHT), on the three points that the Independent Anti-Slavery Commissioner put to chief constables in 2019. Your chief constable or commissioner gives an opinion on each point and signs one PDF.",
  leadIssued:
    "Assess how your force tackles modern slavery and human trafficking (MSHT), on the three points that the Independent Anti-Slavery Commissioner put to chief constables in 2019. Your chief constable or commissioner gives an opinion on each point and signs one PDF, which you email to the office.",
  position: "It shows the position at {census}. The office has not yet said by when to send it.",
  positionIssued: "It shows the position at {census}. Send it by {deadline}.",
  startNow: "Start now",
  tryIt: "Try it with a made-up force",
  check: "Check a return",
  print: "Print or save all questions, figures and definitions",
  who: {
    heading: "Who it is for",
    text: "The MSHT lead and colleagues who hold the figures, then the chief constable or commissioner.",
  },
  howLong: {
    heading: "How long",
    text: "About 8 hours for the lead, over some weeks; 2 to 3 days of colleagues' time; about 1 hour for the chief constable or commissioner. Estimates, not yet measured.",
  },
  ready: {
    heading: "What to have ready",
    caption: "Whom to ask, and for what",
    ask: "Ask",
    for: "For",
    rows: [
      ["Force crime registrar", "crimes recorded; matching with referrals"],
      ["MSHT single point of contact", "referrals, duty-to-notify reports (England and Wales)"],
      ["Force intelligence bureau", "groups mapped, disruptions, strategic assessment"],
      ["Criminal justice unit", "suspects referred and charged, early advice, file quality"],
      ["Legal services", "applications for orders, waiting, granted, refused"],
      ["Public protection", "orders in force, breaches, victim contact"],
      ["Financial investigation unit", "restraint, confiscation, reparation"],
      ["County lines coordinator", "lines affecting the area (not Northern Ireland)"],
      ["Learning and development", "trained investigators, front-line training"],
    ],
  },
  kept: {
    heading: "Where answers are kept",
    text: "In this browser, on this device. Nothing is sent. Save a backup file each day: if the browser's data is cleared, the answers go with it.",
  },
  marking: {
    heading: "Marking",
    text: "Your return is OFFICIAL-SENSITIVE unless your force decides otherwise. Do not enter anything SECRET, names of people, operations or groups, covert tactics, or details that identify a case.",
    foi: "Most police forces and the office are subject to freedom of information law. Anything in this return may be requested.",
  },
  drafts: {
    heading: "Your work on this device",
    continue: "Continue",
    work: "Open, copy or delete work on this device",
    noForce: "No force chosen",
    name: "{force}, {edition} edition",
    nameTraining: "{force}, {year} training edition",
  },
  open: "Open a backup or a return",
} as const;

export const startWords = { en } as const;
