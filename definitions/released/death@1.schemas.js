/** death@1 as it was released on 2026-11-23. Written by `lienthong release`; it is never edited. */
import { z as z6 } from "zod";
import { z } from "zod";
var text = z.string().trim().min(1).max(500).regex(/\S/, "must not be blank");
var personalId = z.string().regex(/^\d{12}$/, "A personal identification number has 12 digits.").describe("Số định danh cá nhân, 12 digits");
var localDate = z.iso.date().pipe(z.custom());
var clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time of day is written HH:MM.");
var partialDate = z.strictObject({
  year: z.int().min(1850).max(2200),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional()
}).refine(({ month, day }) => day === void 0 || month !== void 0, "A day needs its month.").describe("As far as it is known: year, year and month, or the full day");
var namePart = z.string().trim().regex(/^[^\d<>@]{1,60}$/, "A name has no digits.");
var fullName = namePart.describe("Full name in one field");
var personName = z.strictObject({ family: namePart, middle: namePart.optional(), given: namePart });
var country = z.string().regex(/^[A-Z]{2}$/, "A country is given by its two-letter code, for example VN.");
var address = z.strictObject({
  province: text.describe("Code of the province"),
  commune: text.describe("Code of the commune or ward"),
  detail: text.describe("House, street, hamlet")
});
var formerAddress = address.extend({ district: text.optional() });
var documentReference = z.strictObject({
  kind: text.describe("For example death-notice"),
  number: text.optional(),
  location: text.describe("Where the file is kept; the file itself never travels through a case")
});
var bankAccount = z.strictObject({
  bank: text,
  number: z.string().regex(/^\d{6,19}$/, "An account number has 6 to 19 digits."),
  holder: fullName
});
var amount = z.int().min(0);
var legalSource = z.strictObject({
  act: text,
  article: text.optional(),
  grade: z.enum(["A", "B", "C", "unverified"])
});
function standardEvents(application6, outcome6) {
  return [
    z.strictObject({ type: z.literal("agency.accepted"), number: text, on: localDate }),
    z.strictObject({
      type: z.literal("agency.supplementRequested"),
      items: z.array(text).min(1),
      legalBasis: text.optional()
    }),
    z.strictObject({ type: z.literal("agency.refused"), reasons: z.array(text).min(1) }),
    z.strictObject({ type: z.literal("agency.decided"), outcome: outcome6 }),
    z.strictObject({ type: z.literal("citizen.supplied"), documents: z.array(documentReference).min(1) }),
    z.strictObject({ type: z.literal("citizen.withdrew"), reason: text.optional() }),
    z.strictObject({ type: z.literal("officer.stopped"), by: text, reason: text }),
    z.strictObject({ type: z.literal("officer.retried"), by: text, reason: text }),
    z.strictObject({ type: z.literal("officer.corrected"), by: text, reason: text, application: application6 }).describe("The whole application, to be filed again"),
    z.strictObject({ type: z.literal("officer.decidedByHand"), by: text, reason: text, outcome: outcome6 }).describe("The agency has decided on paper"),
    z.strictObject({
      type: z.literal("officer.refusedByHand"),
      by: text,
      reason: text,
      reasons: z.array(text).min(1).describe("Why the agency refused")
    }).describe("The agency has refused on paper")
  ];
}
import { z as z2 } from "zod";
var relation = z2.enum(["spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other-relative"]);
var applicant = z2.discriminatedUnion("kind", [
  z2.strictObject({
    kind: z2.literal("person"),
    fullName: fullName.describe("NycHoTen"),
    personalId: personalId.describe("NycSoGiayto"),
    relation: relation.describe("NycQuanHe: what the applicant is to the deceased"),
    address: address.optional()
  }),
  z2.strictObject({
    kind: z2.literal("organisation"),
    organisation: text.describe("Name of the organisation"),
    fullName: fullName.describe("NycHoTen: its representative"),
    personalId: personalId.describe("NycSoGiayto: of its representative"),
    address: address.optional()
  })
]);
var residence = z2.discriminatedUnion("kind", [
  z2.strictObject({ kind: z2.literal("permanent"), address: formerAddress.describe("NctccDiaChi") }),
  z2.strictObject({ kind: z2.literal("temporary"), address: formerAddress.describe("NctccDiaChi") }),
  z2.strictObject({ kind: z2.literal("none") })
]);
var deceased = z2.strictObject({
  name: personName.describe("NdktHo, NdktChuDem, NdktTen"),
  born: partialDate.describe("NdktNgaySinh"),
  sex: z2.enum(["female", "male"]).describe("NdktGioiTinh"),
  personalId: personalId.describe("NdktSoGiayto"),
  idIssue: z2.strictObject({ on: localDate.describe("NdktNgayCapGiayTo"), by: text.describe("NdktNoiCapGiayTo") }).optional(),
  nationality: country.describe("NdktMaQuoctich"),
  ethnicity: text.optional().describe("NdktMaDantoc"),
  residence: residence.describe("NctccLoaiCutru: last residence")
});
var death = z2.strictObject({
  date: localDate.describe("NctccNgayChet"),
  time: clockTime.optional().describe("NctccNgayChet: hour and minute, when known"),
  country: country.describe("NoichetMaQuocgia"),
  place: formerAddress.partial({ province: true, commune: true }).describe("NoichetDiachi"),
  cause: text.describe("NguyenNhanChet")
});
var deathNotice = z2.strictObject({
  kind: z2.enum(["facility-notice", "police-report", "commune-notice", "court-decision"]).describe("GbtLoaiGiayto"),
  number: text.refine((number) => !number.endsWith("/TLKT"), "This is the number of an extract, not of a death notice.").describe("GbtSogiayto, for example 01/UBND-GBT"),
  issuedOn: localDate.describe("GbtNgaycap"),
  issuedBy: text.describe("GbtNoicap")
});
var application = z2.strictObject({
  applicant,
  deceased,
  death,
  deathNotice: deathNotice.optional().describe("Without it the commune verifies"),
  evidence: z2.array(documentReference).describe("Instead of a notice, for example for a long-past death"),
  copies: z2.int().min(0).max(50).describe("CapBanSao, BanSaoSoluong")
});
var extract = z2.strictObject({
  number: z2.string().regex(/^\d+(\/\d{4})?\/TLKT$/, "An extract number looks like 12/2026/TLKT."),
  issuedOn: localDate
});
var outcome = extract.extend({ signedBy: text.describe("Function of the signer") });
var event = z2.discriminatedUnion("type", [
  ...standardEvents(application, outcome),
  z2.strictObject({ type: z2.literal("agency.examining") }),
  z2.strictObject({ type: z2.literal("agency.verificationStarted"), reason: text }),
  z2.strictObject({
    type: z2.literal("agency.draftPrepared"),
    draft: z2.record(z2.string(), z2.string()).describe("The lines of the draft extract, by their label")
  }),
  z2.strictObject({ type: z2.literal("citizen.confirmed") }),
  z2.strictObject({
    type: z2.literal("citizen.disputed"),
    corrections: z2.array(z2.strictObject({ line: text, correct: text })).min(1)
  })
]);
import { z as z3 } from "zod";
var payee = z3.discriminatedUnion("kind", [
  z3.strictObject({
    kind: z3.literal("person"),
    fullName,
    personalId,
    relation: relation.or(z3.literal("none")).describe("NnmtpQuanheNguoichet"),
    account: bankAccount.optional()
  }),
  z3.strictObject({ kind: z3.literal("organisation"), organisation: text, account: bankAccount.optional() })
]);
var burial = z3.strictObject({ on: localDate, place: formerAddress });
var otherAllowance = z3.strictObject({ kind: text, stopDecision: documentReference.optional() }).describe("Of a person aged 80 or more: it must have been stopped by decision");
var coveredBy = text.describe("Which claim was paid instead: the competent agency then refuses this one");
var head = z3.enum(["B3", "B4"]);
var application2 = z3.strictObject({
  deceased: z3.strictObject({ personalId, name: personName, diedOn: localDate }),
  claims: z3.array(z3.strictObject({ head, amount, source: legalSource })).min(1).describe("Lawful heads, best first; the agency receives one of them"),
  payee,
  burial,
  otherAllowance: otherAllowance.optional(),
  extract,
  coveredBy: coveredBy.optional()
});
var outcome2 = z3.strictObject({ head, amount, decisionNumber: text, decidedOn: localDate });
var answer = z3.strictObject({ payee, agreement: documentReference.describe("Signed by all claimants") });
var payeeEvents = [
  z3.strictObject({ type: z3.literal("agency.payeeDisputed"), claimants: z3.int().min(2).optional() }).describe("Several people claim the money"),
  answer.extend({ type: z3.literal("citizen.agreedOnPayee") })
];
var event2 = z3.discriminatedUnion("type", [
  ...standardEvents(application2, outcome2),
  ...payeeEvents,
  z3.strictObject({ type: z3.literal("agency.examining") })
]);
import { z as z4 } from "zod";
var household = z4.strictObject({
  head: fullName.describe("XoaChuhoHoten"),
  headPersonalId: personalId.describe("XoaChuhoGiayto"),
  relation: relation.or(z4.literal("head")).describe("XoaChuhoQuanhe: what the deceased was to the head, the inverse of the applicant’s relation")
});
var application3 = z4.strictObject({
  deceased: z4.strictObject({ personalId, name: personName }),
  residence: formerAddress.describe("Permanent residence to be removed"),
  household: household.optional(),
  extract
});
var outcome3 = z4.strictObject({
  removedOn: localDate,
  noticeNumber: text.describe("Number of the police’s notice of removal")
});
var event3 = z4.discriminatedUnion("type", [
  ...standardEvents(application3, outcome3),
  z4.strictObject({ type: z4.literal("agency.examining") }),
  z4.strictObject({ type: z4.literal("agency.alreadyRemoved"), outcome: outcome3, note: text })
]);
import { z as z5 } from "zod";
var relative = z5.strictObject({
  fullName,
  personalId,
  relation: relation.describe("What the relative is to the deceased"),
  born: partialDate,
  hasIncome: z5.boolean().describe("Income at or above the reference level"),
  supported: z5.boolean().describe("Somebody else can support this relative")
});
var insuranceRecord = z5.strictObject({
  number: z5.string().regex(/^(\d{10}|\d{12})$/, "A social insurance number has 10 digits, or is the personal id."),
  pensioner: z5.boolean(),
  monthsPaid: z5.int().min(0),
  monthsPaidBefore2014: z5.int().min(0),
  averagePay: amount.describe("VND per month, average that contributions were paid on"),
  pension: amount.optional().describe("VND per month, of a pensioner"),
  pensionMonths: z5.int().min(0).optional().describe("Months for which the pension was drawn"),
  workAccident: z5.boolean().optional().describe("Died of a work accident or an occupational disease")
});
var application4 = z5.strictObject({
  deceased: z5.strictObject({ personalId, name: personName, diedOn: localDate }),
  insurance: insuranceRecord,
  relatives: z5.array(relative).min(1).describe("Mẫu 09-HSB"),
  account: bankAccount.optional(),
  extract
});
var monthly = z5.strictObject({
  recipients: z5.array(z5.strictObject({ personalId, amount })).min(1).max(4).describe("VND per month for each relative")
});
var lumpSum = z5.strictObject({ amount: amount.describe("VND, once") });
var benefit = z5.enum(["monthly", "lump-sum"]);
var decision = z5.strictObject({
  decisionNumber: text,
  decidedOn: localDate,
  paymentOrder: text.describe("Number of the payment order")
});
var outcome4 = z5.discriminatedUnion("benefit", [
  decision.extend({ benefit: z5.literal("monthly"), ...monthly.shape }),
  decision.extend({ benefit: z5.literal("lump-sum"), ...lumpSum.shape })
]);
var event4 = z5.discriminatedUnion("type", [
  ...standardEvents(application4, outcome4),
  z5.strictObject({ type: z5.literal("agency.examining") }),
  z5.strictObject({ type: z5.literal("agency.choiceOffered"), monthly, lumpSum }),
  z5.strictObject({ type: z5.literal("citizen.chose"), benefit })
]);
function formatPartialDate({ year, month, day }) {
  const two = (value) => String(value).padStart(2, "0");
  return [String(year), month && two(month), month && day && two(day)].filter(Boolean).join("-");
}
var districtsUntil = "2025-06-30";
function datesOutOfOrder({ deceased: deceased2, death: death2, deathNotice: deathNotice2, funeral }) {
  const born = formatPartialDate(deceased2.born);
  const orders = [
    // An incomplete birth date is compared as far as it is known.
    [death2.date.slice(0, born.length) < born, { path: ["deceased", "born"], message: "Born after the day of death." }],
    [
      deceased2.idIssue !== void 0 && deceased2.idIssue.on > death2.date,
      { path: ["deceased", "idIssue", "on"], message: "The identity document was issued after the day of death." }
    ],
    [
      deathNotice2 !== void 0 && deathNotice2.issuedOn < death2.date,
      { path: ["deathNotice", "issuedOn"], message: "The notice was issued before the day of death." }
    ],
    [
      funeral !== void 0 && funeral.burial.on < death2.date,
      { path: ["funeral", "burial", "on"], message: "Buried before the day of death." }
    ]
  ];
  return orders.filter(([wrong]) => wrong).map(([, contradiction]) => contradiction);
}
function districtsAfterTheirEnd({ deceased: deceased2, death: death2, funeral }) {
  const addresses = [
    {
      path: ["deceased", "residence", "address"],
      on: death2.date,
      of: "address" in deceased2.residence ? deceased2.residence.address : void 0
    },
    { path: ["death", "place"], on: death2.date, of: death2.place },
    { path: ["funeral", "burial", "place"], on: funeral?.burial.on, of: funeral?.burial.place }
  ];
  return addresses.filter(({ of, on }) => of?.district !== void 0 && on !== void 0 && on > districtsUntil).map(({ path, on }) => ({
    path: [...path, "district"],
    message: `There was no district on ${on}: districts ended on ${districtsUntil}. Give province and commune.`
  }));
}
function placeUnknown({ deceased: deceased2, death: death2 }) {
  const inVietnam = death2.country === "VN";
  if (inVietnam && !(death2.place.province && death2.place.commune)) {
    return [{ path: ["death", "place"], message: "A place of death in Vietnam needs its province and commune." }];
  }
  if (!inVietnam && deceased2.residence.kind === "none") {
    return [
      {
        path: ["deceased", "residence"],
        message: "No commune is competent: give the last residence in Vietnam of a person who died abroad."
      }
    ];
  }
  return [];
}
function contradictionsIn(payload) {
  const { value, issues } = payload;
  for (const { path, message } of [
    ...datesOutOfOrder(value),
    ...districtsAfterTheirEnd(value),
    ...placeUnknown(value)
  ]) {
    issues.push({ code: "custom", input: value, path: [...path], message });
  }
}
var payee2 = z6.discriminatedUnion("kind", [
  z6.strictObject({ kind: z6.literal("applicant"), account: bankAccount.optional() }).describe("CanhanIsNyc"),
  z6.strictObject({
    kind: z6.literal("person"),
    fullName,
    personalId,
    relation: relation.or(z6.literal("none")).describe("NnmtpQuanheNguoichet"),
    account: bankAccount.optional()
  }),
  z6.strictObject({ kind: z6.literal("organisation"), organisation: text, account: bankAccount.optional() })
]).describe("Whoever organised the burial");
var benefits = z6.strictObject({
  meritorious: z6.boolean().optional(),
  veteran: z6.boolean().optional().describe("Veterans and wartime groups, NĐ 150/2006"),
  meritFile: text.optional().describe("Number of the merit or veteran file"),
  monthlySocialAllowance: z6.boolean().optional(),
  socialPension: z6.boolean().optional(),
  survivorPension80: z6.boolean().optional().describe("Aged 80 or more on a survivor pension of social insurance")
}).describe("What the deceased received; social insurance stands in `insurance`");
var facts = z6.strictObject({
  applicant,
  deceased,
  death,
  deathNotice: deathNotice.optional(),
  evidence: z6.array(documentReference).default([]).describe("Instead of a notice, for example for a long-past death"),
  copies: z6.int().min(0).max(50).default(0).describe("CapBanSao, BanSaoSoluong: copies cost a fee"),
  household: household.optional(),
  benefits,
  insurance: insuranceRecord.optional().describe("Absent when the deceased was never insured"),
  relatives: z6.array(relative).default([]).describe("Who may claim a survivor benefit"),
  account: bankAccount.optional().describe("Where a survivor benefit is paid"),
  monthlyMeritPension: z6.boolean().default(false).describe("The relatives ask for the monthly pension after a person of merit"),
  funeral: z6.strictObject({ payee: payee2, burial, otherAllowance: otherAllowance.optional() }).optional()
});
var dossierId = z6.enum([
  "death-registration",
  "residence-deregistration",
  "survivor-benefit",
  "funeral-support",
  "funeral-allowance"
]);
var single = "The bundle death links at least two dossiers. Registration alone is the bundle death-registration.";
var declaration = facts.extend({ chosen: z6.array(dossierId).min(2, single).max(5) }).check(contradictionsIn).refine(({ chosen }) => new Set(chosen).size === chosen.length, {
  path: ["chosen"],
  message: "A procedure is chosen once."
}).refine(({ chosen }) => chosen.includes("death-registration"), {
  path: ["chosen"],
  message: "Registration of the death belongs to every choice. After it, file the others one by one."
}).refine(({ chosen, funeral }) => funeral || !chosen.some((id) => id.startsWith("funeral-")), {
  path: ["funeral"],
  message: "A funeral payment needs the payee, the day and the place of the burial."
});
import { z as z7 } from "zod";
var head2 = z7.enum(["B1", "B5", "B6"]);
var claim = z7.strictObject({
  head: head2,
  amount,
  source: legalSource,
  record: text.optional().describe("Number of the insurance, merit or veteran file that the claim rests on")
});
var application5 = z7.strictObject({
  deceased: z7.strictObject({ personalId, name: personName, diedOn: localDate }),
  claims: z7.array(claim).min(1).describe("Lawful heads, best first; each agency receives only its own"),
  payee,
  burial,
  monthlyPensionFor: z7.array(relative).describe("B5 only: relatives who ask for the monthly survivor pension"),
  extract,
  coveredBy: coveredBy.optional()
});
var outcome5 = z7.strictObject({
  head: head2,
  amount,
  decisionNumber: text,
  decidedOn: localDate,
  paymentOrder: text.optional(),
  monthlyPensionFor: z7.array(personalId).describe("Relatives granted the monthly survivor pension")
});
var event5 = z7.discriminatedUnion("type", [
  ...standardEvents(application5, outcome5),
  ...payeeEvents,
  z7.strictObject({ type: z7.literal("agency.examining") }),
  z7.strictObject({ type: z7.literal("agency.forwarded"), to: text, on: localDate }).describe("From the commune to Sở Nội vụ")
]);
var applications = { "death-registration@1": application, "residence-deregistration@1": application3, "survivor-benefit@1": application4, "funeral-support@1": application2, "funeral-allowance@1": application5 };
var outcomes = { "death-registration@1": outcome, "residence-deregistration@1": outcome3, "survivor-benefit@1": outcome4, "funeral-support@1": outcome2, "funeral-allowance@1": outcome5 };
var events = { "death-registration@1": event, "residence-deregistration@1": event3, "survivor-benefit@1": event4, "funeral-support@1": event2, "funeral-allowance@1": event5 };
export {
  applications,
  declaration,
  events,
  outcomes
};
