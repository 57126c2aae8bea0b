/** What codes that are the same in every region are called where a region is described. */
import type { MeetingTopic, SchoolType, Seat } from "@oza/cases"
import type { Holder, SourceKind } from "@oza/funding"
import { type LocalizedText, text } from "@oza/kernel"
import type { Representation, Side } from "@oza/roles"

type Names<Code extends string> = Readonly<Record<Code, LocalizedText>>

export const schoolTypes: Names<SchoolType> = {
  preschool: text("voor de basisschool", "before primary school"),
  po: text("PO", "primary (PO)"),
  vo: text("VO", "secondary (VO)"),
  mbo: text("MBO", "vocational (MBO)")
}

export const sides: Names<Side> = {
  family: text("gezin", "family"),
  school: text("school", "school"),
  swv: text("samenwerkingsverband", "school alliance (SWV)"),
  municipality: text("gemeente", "municipality"),
  "youth-help": text("jeugdhulp", "youth help"),
  "youth-health": text("jeugdgezondheidszorg", "youth health care"),
  attendance: text("leerplicht", "compulsory attendance"),
  analysis: text("analyse", "analysis"),
  "privacy-office": text("functionaris voor gegevens", "privacy office"),
  independent: text("onafhankelijk", "independent")
}

export const representations: Names<Representation> = {
  "parent-with-authority": text("ouder met gezag", "parent with authority"),
  "parent-without-authority": text("ouder zonder gezag", "parent without authority"),
  "legal-guardian": text("voogd", "legal guardian"),
  "family-supervisor": text("gezinsvoogd", "family supervisor"),
  mentor: text("mentor", "mentor"),
  youth: text("de jeugdige zelf", "the youth in person")
}

export const seatsMust: Names<Seat["must"]> = {
  "be-invited": text("wordt uitgenodigd", "is invited"),
  "be-present": text("is erbij", "is present"),
  "be-present-or-heard": text("is erbij of is vooraf gehoord", "is present, or was heard beforehand"),
  "stay-away": text("is er niet bij", "stays away")
}

export const topics: Names<MeetingTopic> = {
  content: text("de inhoud", "the content"),
  finance: text("het geld", "the money")
}

export const holders: Names<Holder> = {
  school: text("school", "school"),
  swv: text("samenwerkingsverband", "school alliance (SWV)"),
  municipality: text("gemeente", "municipality"),
  "health-insurer": text("zorgverzekeraar", "health insurer"),
  "care-office": text("zorgkantoor", "care office")
}

export const sourceKinds: Names<SourceKind> = {
  "swv-support": text("ondersteuningsgeld", "support money"),
  "school-basic-support": text("basisondersteuning", "basic support"),
  tlv: text("TLV", "TLV (admission to special education)"),
  tbv: text("TBV", "TBV"),
  ibp: text("IBP", "IBP"),
  "youth-help-individual": text("jeugdhulp, op besluit", "youth help, by decision"),
  "youth-help-in-kind": text("jeugdhulp in natura", "youth help in kind"),
  "youth-help-pgb": text("persoonsgebonden budget", "personal budget"),
  "wlz-in-kind": text("Wlz in natura", "Wlz in kind"),
  "wlz-pgb": text("Wlz-budget", "Wlz personal budget"),
  zvw: text("Zvw", "Zvw"),
  wmo: text("Wmo", "Wmo"),
  "day-care": text("dagbesteding", "day care"),
  "education-time-care": text("zorg in onderwijstijd", "care in education time"),
  "one-off-grant": text("eenmalige subsidie", "one-off grant"),
  municipal: text("gemeenten samen", "municipalities together")
}

export const setBy: Names<"law" | "agreement"> = {
  law: text("door de wet", "by law"),
  agreement: text("door afspraak", "by agreement")
}

export const backTo: Names<"needs" | "goals" | "arranging"> = {
  needs: text("wat nodig is", "what is needed"),
  goals: text("de doelen", "the goals"),
  arranging: text("de afspraken", "the arrangement")
}
