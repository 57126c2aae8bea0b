/** All words of the domain, by theme. */
import type { Glossary } from "../Glossary.ts"

export const glossary: Glossary = []
