export { type AppOptions, makeApp, type Services } from "./App.ts"
export { endpoints } from "./endpoints/endpoints.ts"
export { type Contact, type DocumentAbout, openApiDocument } from "./http/OpenApiDocument.ts"
