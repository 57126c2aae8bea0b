/** The roles around the school: JOS, samenwerkingsverband, attendance and the supervisor of support (BPO). */
import { text } from "@oza/kernel"
import { part } from "./Handleiding.ts"

const jos = part("Rollen en taken, Jeugd Ondersteuning op School (JOS)")
const swv = part("Rollen en taken, Samenwerkingsverband (SWV)")
const attendance = part("Rollen en taken, Leerplicht")
const bpo = part("Rollen en taken, Begeleider Passend Onderwijs (BPO)")

export const support = [
  jos(
    49,
    "record",
    text("Elke school voor voortgezet onderwijs heeft JOS.", "Every school for secondary education has JOS.")
  ),
  jos(
    50,
    "guard",
    text(
      "De school bepaalt wie JOS krijgt. Is JOS genoeg? Dan is er geen arrangement nodig.",
      "The school decides who gets JOS. Does JOS suffice? Then no arrangement is needed."
    )
  ),
  jos(
    51,
    "table",
    text(
      "Is er wel een arrangement nodig? Dan wordt JOS uitgenodigd, vertelt wat is gedaan met welk resultaat, en adviseert wat extra nodig is.",
      "Is an arrangement needed after all? Then JOS is invited, tells what was done with what result, and advises what more is needed."
    )
  ),
  jos(
    52,
    "consent",
    text(
      "Is er een beschikking nodig? Dan spreken JOS en gemeente met de ouders af welke informatie de gemeente krijgt en hoe zij verdergaat. Er wordt niets dubbel gedaan.",
      "Is an individual decision needed? Then JOS and municipality agree with the parents which information the municipality gets and how it goes on. Nothing is done twice."
    )
  ),
  swv(
    53,
    "funding",
    text(
      "Elke school hoort bij een samenwerkingsverband. In het ondersteuningsplan staat hoe het geld wordt verdeeld en gebruikt.",
      "Every school belongs to a samenwerkingsverband. Its support plan says how the money is divided and used."
    )
  ),
  swv(
    54,
    "guard",
    text(
      "Alleen het samenwerkingsverband beslist of een leerling naar het sbo, het (v)so of een tijdelijke lesplaats kan. Een deskundige van het SWV zit bij het overleg of wordt geraadpleegd.",
      "Only the samenwerkingsverband decides whether a pupil can be admitted to sbo, (v)so or a temporary place. An expert of the SWV joins the meeting or is consulted."
    )
  ),
  swv(
    55,
    "table",
    text(
      "Bij thuiszitten, risicogedrag, een complexe situatie of een mogelijke ontheffing van de leerplicht doet het SWV altijd mee.",
      "The SWV is always involved when a pupil stays at home, at risk behaviour, in a complex situation or when exemption from attendance is considered."
    )
  ),
  attendance(
    56,
    "table",
    text(
      "Leerplicht wordt uitgenodigd bij verzuim en bij dreigend verzuim.",
      "The attendance officer is invited at absence and at threatened absence."
    )
  ),
  attendance(
    57,
    "task",
    text(
      "Denkt vanuit de leerplichtwet mee, zodat de leerling op school blijft of terugkomt.",
      "Thinks along from the law on attendance, so that the pupil stays at school or returns."
    )
  ),
  attendance(
    58,
    "guard",
    text(
      "Leerplicht kan een vrijstelling geven, na overleg met een arts of behandelaar en met het SWV.",
      "The attendance officer may grant an exemption, after consulting a doctor or practitioner and the SWV."
    )
  ),
  attendance(
    59,
    "task",
    text(
      "Kan bij ernstig ongeoorloofd verzuim een proces-verbaal maken of doorverwijzen naar Halt.",
      "May make an official report or refer to Halt at serious unauthorised absence."
    )
  ),
  bpo(
    60,
    "table",
    text(
      "Is er al een begeleider passend onderwijs? Nodig die uit, of haal de informatie bij die begeleider op.",
      "Is a supervisor of support (BPO) involved already? Invite that one, or collect the information."
    )
  ),
  bpo(
    61,
    "task",
    text(
      "Versterkt de leerkracht of helpt de leerling, vertelt wat nodig is en wat werkte, en toetst of doelen haalbaar zijn.",
      "Strengthens the teacher or helps the pupil, tells what is needed and what worked, and tests whether goals are feasible."
    )
  )
]
