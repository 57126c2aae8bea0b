export declare const syntheticReference: {
  readonly municipalities: readonly [
    {
      readonly code: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly name: "Den Helder"
      readonly province: "Noord-Holland"
      readonly youthRegion: "Kop van Noord-Holland"
    },
    {
      readonly code: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly name: "Schagen"
      readonly province: "Noord-Holland"
      readonly youthRegion: "Kop van Noord-Holland"
    },
    {
      readonly code: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly name: "Texel"
      readonly province: "Noord-Holland"
      readonly youthRegion: "Kop van Noord-Holland"
    },
    {
      readonly code: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly name: "Hollands Kroon"
      readonly province: "Noord-Holland"
      readonly youthRegion: "Kop van Noord-Holland"
    }
  ]
  readonly postcodes: readonly [
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      pc4: string & import("effect/Brand").Brand<"Pc4">
      municipality: string & import("effect/Brand").Brand<"MunicipalityCode">
      po: string & import("effect/Brand").Brand<"SwvCode">
      vo: string & import("effect/Brand").Brand<"SwvCode">
    }
  ]
  readonly schools: readonly [
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    },
    {
      readonly code: string & import("effect/Brand").Brand<"EstablishmentCode">
      readonly name: string
      readonly type: "po" | "vo"
      readonly municipality?: string & import("effect/Brand").Brand<"MunicipalityCode">
      readonly swv: string & import("effect/Brand").Brand<"SwvCode">
    }
  ]
}
//# sourceMappingURL=reference.d.ts.map
