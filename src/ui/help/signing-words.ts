import { type HelpWords, h, list, p, steps } from "./help-words.ts";

/** What the signature proves and where its proof ends, said before anybody relies on it. */
export const signing: HelpWords = {
  heading: "What the signature proves",
  blocks: () => [
    p(
      "The signed PDF is the return. It carries the answers as data, and the pages are made from that data in one fixed way. Whoever checks it makes the pages again and compares.",
    ),
    h("What the check says"),
    {
      kind: "facts",
      caption: "The four lines of the check",
      rows: [
        {
          key: "The file is unchanged since it was signed",
          value: "Every byte is covered. One changed byte, and the file is refused.",
        },
        {
          key: "The signer is the person we expect",
          value:
            "“Not known” until somebody has confirmed that the certificate belongs to the head of this force. Anyone can make a key and type any name.",
        },
        {
          key: "The pages match the data",
          value: "The pages are made again from the data inside the file, and are the same.",
        },
        {
          key: "The levels and proposed opinions follow from the answers",
          value: "They are worked out again from the answers by the rules of the edition.",
        },
      ],
    },
    h("What it does not prove"),
    list(
      "That anybody read the return. A signature proves a key and the bytes of a file, not a reader.",
      "Who was at the keyboard. It proves that someone had the key and knew its passphrase.",
      "When it was signed. The time is the time on the signing device. No time authority has confirmed it.",
      "That the answers are true. This is the force's own assessment, and no inspectorate has checked it.",
      "That this copy of the service is the right one. A changed site could show one thing and sign another. Your IT team can see what is served at the address on the page “For your IT team”.",
    ),
    p(
      "No certificate authority stands behind the certificate. A PDF reader may say that the signer's identity is unknown. That is so for everyone who signs here, and does not mean that the file was changed.",
    ),
    h("What the key is"),
    p(
      "The head of the force makes a key on this device and protects it with a passphrase. The passphrase is asked for at every signature and is kept nowhere. The key is kept in this browser, encrypted. Its certificate lasts three years.",
    ),
    list(
      "It is yours alone. Nobody else should know the passphrase, the lead and the staff office included.",
      "It cannot be recovered. If you forget the passphrase or the browser's data is cleared, make a new key; the office then has to confirm the new certificate.",
      "Whoever has the key and the passphrase signs as you. It opens nothing else.",
      "Returns already signed with an old key stay valid.",
    ),
    h("How a certificate comes to be trusted"),
    p("The office decides whom it confirms. The check says “Yes” only after these steps."),
    steps(
      "The signer keeps the certificate fingerprint that is shown after signing: 24 characters in six groups of four.",
      "The office telephones the force on a number that it already held, never one from the email or the return.",
      "The signer reads out all six groups. The office compares them with those that the check shows.",
      "Only then, or when it was done in person, does the check say “Yes” to who signed. A confirmation by email is not enough.",
    ),
    h("A return signed in another program"),
    p(
      "A return that was signed in another program, such as Acrobat, in the empty field that we place, is shown as signed elsewhere. It counts only if the office confirms the signer. Our part of such a file is covered to the byte; the part that the other program wrote can be varied without notice.",
    ),
  ],
};
