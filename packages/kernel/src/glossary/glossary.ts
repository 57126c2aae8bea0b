/** All words of the domain, by theme. */
import type { Glossary } from "../Glossary.ts"
import { arrangement } from "./arrangement.ts"
import { course } from "./course.ts"
import { deciding } from "./deciding.ts"
import { education } from "./education.ts"
import { funding } from "./funding.ts"
import { privacy } from "./privacy.ts"
import { youthHelp } from "./youthHelp.ts"

/** The glossary of this project; `docs/glossary.md` is made of it. */
export const glossary: Glossary = [
  ...arrangement,
  ...course,
  ...education,
  ...youthHelp,
  ...deciding,
  ...privacy,
  ...funding
]
