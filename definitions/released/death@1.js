/** death@1 as it was released on 2026-11-23. Written by `lienthong release`; it is never edited. */
function checkBundle() {
}
function dossierOf() {
  return (dossier2) => {
    const { procedure, after = [], link, applicable = () => true, application, passedOn } = dossier2;
    return {
      procedure,
      after,
      ...link && { link },
      applicable,
      application,
      passedOn: (...outcomes) => passedOn ? passedOn(...outcomes) : {}
    };
  };
}
function defineBundle(bundle) {
  checkBundle(bundle);
  return bundle;
}
function localDate(text) {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!written || fromDayNumber(dayNumber(text)) !== text) {
    throw new RangeError(`"${text}" is not a calendar day. Write it as YYYY-MM-DD, for example 2026-03-02.`);
  }
  return text;
}
function dayNumber(date) {
  const month = digitsOf(date, 5, 7);
  const year = digitsOf(date, 0, 4);
  return firstDayOf(year) + daysBeforeMonth(month, year) + digitsOf(date, 8, 10) - 1;
}
function fromDayNumber(days) {
  const year = yearOfDay(days);
  const dayOfYear = days - firstDayOf(year);
  let month = Math.floor(dayOfYear / 31) + 1;
  if (month < 12 && dayOfYear >= daysBeforeMonth(month + 1, year)) month += 1;
  const day = dayOfYear - daysBeforeMonth(month, year) + 1;
  const text = `${year < 1e3 ? String(year).padStart(4, "0") : year}-${twoDigits(month)}-${twoDigits(day)}`;
  return text;
}
function yearOfDay(day) {
  const estimate = 1970 + Math.floor(day * 400 / 146097);
  if (day < firstDayOf(estimate)) return estimate - 1;
  return day < firstDayOf(estimate + 1) ? estimate : estimate + 1;
}
function firstDayOf(year) {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays - 719162;
}
function daysBeforeMonth(month, year) {
  if (month <= 2) return (month - 1) * 31;
  return Math.floor((month * 153 - 2) / 5) - 32 + (isLeap(year) ? 1 : 0);
}
function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
function digitsOf(text, from, to) {
  let value = 0;
  for (let place = from; place < to; place += 1) value = value * 10 + text.charCodeAt(place) - 48;
  return value;
}
function twoDigits(value) {
  return value < 10 ? `0${value}` : String(value);
}
function defineAct(act) {
  return {
    ...act,
    art: (article, grade) => ({ act: act.number, article: String(article), grade }),
    whole: (grade) => ({ act: act.number, grade })
  };
}
var linkedProceduresDecree = defineAct({
  number: "63/2024/NĐ-CP",
  title: {
    vi: "Nghị định về liên thông điện tử hai nhóm thủ tục hành chính: khai sinh và khai tử",
    en: "Decree on the two electronically linked groups of procedures: birth and death"
  },
  validFrom: localDate("2024-06-10")
});
function checkProcedure() {
}
var maxIterations = 1e3;
function defineProcedure(procedure) {
  checkProcedure(procedure);
  const { options } = procedure.chart;
  options.maxIterations = Math.min(options.maxIterations ?? maxIterations, maxIterations);
  return procedure;
}
function checkLegalLimit() {
}
function inForce(parameter, date) {
  const found = parameter.values.findLast((entry) => entry.validFrom <= date);
  if (!found) {
    throw new RangeError(
      `${parameter.name} has no value on ${date}: its first entry takes effect on ${parameter.values[0]?.validFrom ?? "no day at all"}. Add the older value with its source.`
    );
  }
  return found;
}
function defineLimit(limit) {
  checkLegalLimit(limit);
  return limit;
}
var workingDays = (days, source) => ({ unit: "workingDays", days, source });
var calendarDays = (days, source) => ({ unit: "calendarDays", days, source });
var sameDay = ({ cutOff, source }) => ({
  unit: "sameDay",
  cutOff,
  source
});
var civilStatusLaw2014 = defineAct({
  number: "60/2014/QH13",
  title: { vi: "Luật Hộ tịch", en: "Law on Civil Status" },
  validFrom: localDate("2016-01-01"),
  validTo: localDate("2027-02-28")
});
var meritoriousPersonsDecree = defineAct({
  number: "131/2021/NĐ-CP",
  title: {
    vi: "Nghị định hướng dẫn Pháp lệnh ưu đãi người có công với cách mạng",
    en: "Decree guiding the ordinance on persons with merit"
  },
  validFrom: localDate("2022-02-15")
});
var oneStopDecree = defineAct({
  number: "118/2025/NĐ-CP",
  title: {
    vi: "Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
    en: "Decree on the one-stop mechanism"
  },
  validFrom: localDate("2025-07-01")
});
var socialInsuranceProcess = defineAct({
  number: "166/QĐ-BHXH",
  title: {
    vi: "Quyết định ban hành quy trình giải quyết hưởng các chế độ bảo hiểm xã hội",
    en: "Decision on how social insurance benefits are processed"
  },
  validFrom: localDate("2019-05-01")
});
var socialProtectionDecree = defineAct({
  number: "20/2021/NĐ-CP",
  title: {
    vi: "Nghị định về chính sách trợ giúp xã hội đối với đối tượng bảo trợ xã hội",
    en: "Decree on social assistance"
  },
  validFrom: localDate("2021-07-01"),
  validTo: localDate("2026-10-04")
});
var portalText = (code, grade) => ({ act: `TTHC ${code}`, grade });
function limitSince({ validFrom }, name, statutory) {
  return defineLimit({ name, values: [{ validFrom, statutory }] });
}
var deathRegistration = limitSince(
  civilStatusLaw2014,
  "death-registration",
  sameDay({ cutOff: "15:00", source: portalText("1.007073", "A") })
);
var deathRegistrationVerified = limitSince(
  civilStatusLaw2014,
  "death-registration-verified",
  workingDays(3, portalText("1.000656", "unverified"))
);
var residenceDeregistration = limitSince(
  linkedProceduresDecree,
  "residence-deregistration",
  workingDays(1, linkedProceduresDecree.whole("unverified"))
);
var survivorBenefit = limitSince(
  socialInsuranceProcess,
  "survivor-benefit",
  workingDays(8, socialInsuranceProcess.whole("unverified"))
);
var funeralSupport = defineLimit({
  name: "funeral-support",
  values: [
    // Two days at the commune, three at the district, until the district level ended.
    { validFrom: socialProtectionDecree.validFrom, statutory: workingDays(5, portalText("1.001731", "unverified")) },
    { validFrom: oneStopDecree.validFrom, statutory: workingDays(3, portalText("1.001731", "B")) }
  ]
});
var insuranceFuneral = limitSince(
  socialInsuranceProcess,
  "insurance-funeral",
  workingDays(8, socialInsuranceProcess.whole("unverified"))
);
var homeAffairs = limitSince(
  meritoriousPersonsDecree,
  "home-affairs",
  calendarDays(19, portalText("1.010824", "B"))
);
var homeAffairsMonthly = limitSince(
  meritoriousPersonsDecree,
  "home-affairs-monthly",
  calendarDays(24, portalText("1.010824", "B"))
);
var draftConfirmation = limitSince(
  civilStatusLaw2014,
  "draft-confirmation",
  calendarDays(1, portalText("1.000656", "B"))
);
import { assign, setup } from "xstate";
import { fromPromise } from "xstate";
function call(name) {
  return fromPromise(() => {
    throw new Error(`"${name}" was started as a live actor. Calls are performed by the engine only.`);
  });
}
var calls = {
  submitApplication: call("submitApplication"),
  cancelApplication: call("cancelApplication"),
  reservePayment: call("reservePayment")
};
function openContext(application) {
  return { application, outcome: null, asked: [], reasons: [], note: null, officerActs: [] };
}
function workingContext(application) {
  return { ...openContext(application), supplied: [] };
}
var assignments = {
  keepAsked: { asked: ({ event }) => event.items ?? [] },
  keepSupplied: { supplied: ({ event }) => event.documents ?? [] },
  keepReasons: { reasons: ({ event }) => event.reasons ?? (event.reason ? [event.reason] : []) },
  forgetReasons: { reasons: [] },
  recordAct: {
    officerActs: ({ context, event: { type, by = "", reason = "" } }) => [
      ...context.officerActs,
      { type, by, reason }
    ]
  }
};
function issued({ event }) {
  return event.outcome ?? null;
}
function corrected({
  context,
  event
}) {
  return event.application ?? context.application;
}
var officeForm = (number) => ({ formSet: "03/2025/TT-VPCP", number });
var officeForms = {
  receipt: officeForm("01"),
  supplement: officeForm("02"),
  refusal: officeForm("03"),
  apology: officeForm("04"),
  stop: officeForm("05")
};
var leaving = {
  "citizen.withdrew": { target: "withdrawing", actions: "keepReasons" },
  "officer.stopped": { target: "stopping", actions: "keepReasons" }
};
var leavingUnfiled = {
  "citizen.withdrew": { target: "withdrawn", actions: "keepReasons" },
  "officer.stopped": { target: "stopped", actions: "keepReasons" }
};
var byHand = {
  "officer.decidedByHand": { target: "decided", actions: ["keepOutcome", "forgetReasons", "recordAct"] },
  "officer.refusedByHand": { target: "refused", actions: ["keepReasons", "recordAct"] }
};
var submissionFailed = (takenOver) => ({
  tags: ["counting", "awaiting:officer"],
  meta: { status: 1 },
  on: {
    "officer.retried": "submitting",
    "officer.corrected": {
      guard: "sameMatter",
      description: "a correction keeps the person whom the case is about, and every claim; anything else is another case",
      target: "submitting",
      actions: ["keepCorrection", "recordAct"]
    },
    ...leaving,
    ...takenOver
  }
});
var examining = {
  tags: ["counting", "awaiting:agency"],
  meta: { status: 4 },
  on: { "agency.examining": "examining" }
};
var supplementStates = ({ form, resumeAt }) => ({
  awaitingSupplement: {
    tags: ["suspended", "awaiting:citizen"],
    meta: { status: 5, form },
    on: { "citizen.supplied": { target: "sendingSupplement", actions: "keepSupplied" } }
  },
  // The papers are complete, so the limit runs again, whether or not the agency's system can be reached.
  sendingSupplement: {
    tags: "counting",
    meta: { status: 5 },
    invoke: {
      id: "supplement",
      src: "submitApplication",
      input: ({ context }) => ({
        kind: "supplement",
        content: { documents: context.supplied }
      }),
      onDone: resumeAt,
      onError: "supplementFailed"
    }
  },
  supplementFailed: {
    tags: ["counting", "awaiting:officer"],
    meta: { status: 5 },
    on: { "officer.retried": "sendingSupplement" }
  }
});
var awaitingDecision = { tags: ["counting", "awaiting:agency"], meta: { status: 4 } };
function cancelling(id, ends) {
  return {
    id,
    src: "cancelApplication",
    input: ({ context }) => ({
      reason: context.reasons.join("; ") || ends.reason
    }),
    onDone: [
      { guard: ({ event }) => event.output.cancelled, target: ends.done },
      { target: "processing.awaitingDecision", actions: "forgetReasons" }
    ],
    onError: ends.failed
  };
}
var endStates = ({
  refusalForm,
  takenOver
}) => ({
  withdrawing: {
    tags: "counting",
    meta: { status: 7 },
    invoke: cancelling("withdraw", {
      done: "withdrawn",
      failed: "withdrawalFailed",
      reason: "withdrawn by the citizen"
    }),
    on: takenOver
  },
  withdrawalFailed: {
    tags: ["counting", "awaiting:officer"],
    meta: { status: 7 },
    on: {
      "officer.retried": "withdrawing",
      "officer.stopped": { target: "stopped", actions: "keepReasons" },
      ...takenOver
    }
  },
  withdrawn: { type: "final", tags: "final:withdrawn", meta: { status: 8 } },
  stopping: {
    tags: "counting",
    meta: { status: 4 },
    invoke: cancelling("stop", { done: "stopped", failed: "stopFailed", reason: "stopped by an officer" }),
    on: takenOver
  },
  stopFailed: {
    tags: ["counting", "awaiting:officer"],
    meta: { status: 4 },
    on: {
      "officer.retried": "stopping",
      "officer.stopped": { target: "stopped", actions: "keepReasons" },
      ...takenOver
    }
  },
  stopped: { type: "final", tags: "final:stopped", meta: { status: 8, form: officeForms.stop } },
  refused: { type: "final", tags: "final:refused", meta: { status: 3, form: refusalForm } },
  decided: { tags: "final:positive", meta: { status: 9 }, on: { "case.returned": "returned" } },
  returned: { type: "final", tags: "final:positive", meta: { status: 10 } }
});
function samePerson({
  context,
  event
}) {
  return event.application?.deceased.personalId === context.application.deceased.personalId;
}
var lacksNotice = ({ deathNotice }) => deathNotice === void 0;
var chart = setup({
  types: {},
  actors: calls,
  actions: {
    keepAsked: assign(assignments.keepAsked),
    keepSupplied: assign(assignments.keepSupplied),
    keepReasons: assign(assignments.keepReasons),
    forgetReasons: assign(assignments.forgetReasons),
    recordAct: assign(assignments.recordAct),
    keepOutcome: assign({ outcome: issued }),
    keepCorrection: assign({ application: corrected, verifying: (heard) => lacksNotice(corrected(heard)) })
  },
  guards: {
    sameMatter: samePerson,
    disputed: ({ context }) => context.answer?.draft === "disputed"
  }
}).createMachine({
  id: "death-registration",
  context: ({ input }) => ({
    ...workingContext(input.application),
    verifying: lacksNotice(input.application),
    draft: null,
    answer: null
  }),
  initial: "submitting",
  states: {
    submitting: {
      tags: "counting",
      meta: { status: 1 },
      invoke: {
        id: "submit",
        src: "submitApplication",
        input: ({ context }) => ({ kind: "application", content: context.application }),
        onDone: "processing",
        onError: "submissionFailed"
      },
      on: { ...leaving, ...byHand }
    },
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: "filed",
      on: {
        ...leaving,
        ...byHand,
        "agency.verificationStarted": { target: ".examination.verifying", actions: assign({ verifying: true }) },
        "agency.draftPrepared": {
          target: ".examination.confirmingDraft",
          actions: assign({ draft: ({ event }) => event.draft, answer: null })
        },
        "agency.supplementRequested": { target: ".awaitingSupplement", actions: "keepAsked" },
        "agency.refused": { target: "refused", actions: "keepReasons" },
        "agency.decided": { target: "decided", actions: "keepOutcome" }
      },
      states: {
        filed: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 1 },
          on: { "agency.accepted": "received" }
        },
        received: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 2, form: officeForms.receipt },
          on: { "agency.examining": "examination" }
        },
        examination: {
          initial: "examining",
          states: {
            examining,
            verifying: examining,
            // At most one day, and silence is consent. The commune's own limit goes on meanwhile.
            confirmingDraft: {
              tags: ["counting", "awaiting:citizen", "limit:draft-confirmation"],
              meta: { status: 4, law: portalText("1.000656", "B") },
              on: {
                "citizen.confirmed": {
                  target: "answeringDraft",
                  actions: assign({ answer: { draft: "confirmed", silent: false } })
                },
                "citizen.disputed": {
                  target: "answeringDraft",
                  actions: assign({ answer: ({ event }) => ({ draft: "disputed", corrections: event.corrections }) })
                },
                "clock.lapsed": {
                  target: "answeringDraft",
                  actions: assign({ answer: { draft: "confirmed", silent: true } })
                }
              }
            },
            answeringDraft: {
              tags: "counting",
              meta: { status: 4 },
              invoke: {
                id: "answer",
                src: "submitApplication",
                input: ({ context }) => ({ kind: "answer", content: context.answer }),
                onDone: [{ guard: "disputed", target: "examining" }, { target: "registering" }],
                onError: "answerFailed"
              }
            },
            answerFailed: {
              tags: ["counting", "awaiting:officer"],
              meta: { status: 4 },
              on: { "officer.retried": "answeringDraft" }
            },
            registering: { ...examining, on: { "agency.examining": "registering" } },
            resume: { type: "history", target: "examining" }
          }
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: "examination.resume" }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            "agency.accepted": "awaitingDecision",
            "agency.examining": "awaitingDecision",
            "agency.verificationStarted": "awaitingDecision",
            "agency.draftPrepared": "awaitingDecision",
            "agency.supplementRequested": "awaitingDecision"
          }
        }
      }
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand })
  }
});
var deathRegistration2 = defineProcedure({
  id: "death-registration",
  version: 1,
  title: { vi: "Đăng ký khai tử", en: "Death registration" },
  code: "1.000656",
  agency: "commune-civil-status",
  limit: ({ verifying }) => verifying ? deathRegistrationVerified : deathRegistration,
  citizenLimits: { "draft-confirmation": draftConfirmation },
  receives: ["applicant", "deceased", "death", "deathNotice", "evidence", "copies"],
  shownToCitizen: ({ draft }) => draft,
  oncePerSubject: true,
  reversible: "by-annulment",
  // The population data, which the police keeps, say that the person died: also when no residence was removed.
  annulmentTold: { agencies: ["commune-police"], resultNumber: ({ number }) => number },
  chart
});
import { assign as assign2, setup as setup2 } from "xstate";
var payeeAgreement = "payee-agreement";
var undisputed = { dispute: null, agreement: null };
var disputed = {
  asked: [payeeAgreement],
  dispute: ({ event }) => ({
    ...event.claimants !== void 0 && { claimants: event.claimants }
  })
};
var agreed = {
  application: withAgreedPayee,
  agreement: ({ event }) => event.agreement ?? null,
  dispute: null
};
function withAgreedPayee({
  context: { application },
  event
}) {
  return { ...application, payee: event.payee ?? application.payee };
}
var payeeDisputed = { target: ".awaitingAgreement", actions: "keepDispute" };
var disputedPayeeStates = ({ resumeAt }) => ({
  awaitingAgreement: {
    tags: ["suspended", "awaiting:citizen"],
    meta: { status: 5, form: officeForms.supplement },
    on: { "citizen.agreedOnPayee": { target: "sendingAgreement", actions: "keepAgreement" } }
  },
  sendingAgreement: {
    tags: "counting",
    meta: { status: 5 },
    invoke: {
      id: "agreement",
      src: "submitApplication",
      input: ({ context }) => ({
        kind: "answer",
        content: { payee: context.application.payee, agreement: context.agreement }
      }),
      onDone: resumeAt,
      onError: "agreementFailed"
    }
  },
  agreementFailed: {
    tags: ["counting", "awaiting:officer"],
    meta: { status: 5 },
    on: { "officer.retried": "sendingAgreement" }
  }
});
function claimingContext(application) {
  const claim = application.claims[0];
  if (!claim) throw new RangeError("No lawful head is claimed. Say so in `applicable` of the bundle.");
  return { ...workingContext(application), ...undisputed, claim, attempt: 1, coveredBy: null };
}
function filing({ application, claim, attempt, coveredBy }) {
  return {
    kind: "application",
    attempt,
    content: { ...application, claims: [claim], ...coveredBy && { coveredBy } }
  };
}
function laterClaims({ application, claim }) {
  return application.claims.slice(application.claims.findIndex(({ head }) => head === claim.head) + 1);
}
function hasAnotherHead({ context }) {
  return context.coveredBy === null && laterClaims(context).length > 0;
}
function nextHead(context, refusedFor) {
  const refusal = `${context.claim.head} refused: ${refusedFor.join("; ")}`;
  const claim = laterClaims(context)[0] ?? context.claim;
  return {
    claim,
    attempt: context.attempt + 1,
    asked: [],
    supplied: [],
    dispute: null,
    note: [context.note, refusal].filter(Boolean).join(". ")
  };
}
function noteOfPayment({ context }) {
  const covered = laterClaims(context).map(({ head }) => `${head} covered by ${context.claim.head}`);
  return [context.note, ...covered].filter(Boolean).join(". ") || null;
}
var refusedClaim = [
  { guard: "anotherHead", target: "reserving", actions: "takeUpNextHead" },
  { target: "refused", actions: "keepReasons" }
];
var leavingClaimByHand = {
  "officer.decidedByHand": {
    ...byHand["officer.decidedByHand"],
    guard: "paysTheClaim",
    description: "only the head that is claimed now can be paid, and none that is covered by another payment"
  },
  "officer.refusedByHand": byHand["officer.refusedByHand"]
};
var claimByHand = {
  "officer.decidedByHand": leavingClaimByHand["officer.decidedByHand"],
  "officer.refusedByHand": [
    { guard: "anotherHead", target: "reserving", actions: ["takeUpNextHead", "recordAct"] },
    byHand["officer.refusedByHand"]
  ]
};
function paysTheClaim({
  context: { claim, coveredBy },
  event
}) {
  return coveredBy === null && event.outcome?.head === claim.head;
}
function sameClaims({
  context,
  event
}) {
  const { claims = [], coveredBy } = event.application ?? {};
  const worth = ({ head, amount, source }) => [head, amount, source.act, source.article].join();
  const unchanged = claims.map(worth).join("; ") === context.application.claims.map(worth).join("; ");
  return unchanged && coveredBy === void 0 && samePerson({ context, event });
}
function correctedClaim({
  context,
  event
}) {
  return event.application?.claims.find(({ head }) => head === context.claim.head) ?? context.claim;
}
var reservationFailed = {
  tags: "awaiting:officer",
  meta: { status: 1 },
  on: { "officer.retried": "reserving", ...leavingUnfiled }
};
var forTheAgency = (context) => filing(
  context.claim.head === "B5" ? context : { ...context, application: { ...context.application, monthlyPensionFor: [] } }
);
var chart2 = setup2({
  types: {},
  actors: calls,
  actions: {
    keepAsked: assign2(assignments.keepAsked),
    keepSupplied: assign2(assignments.keepSupplied),
    keepReasons: assign2(assignments.keepReasons),
    forgetReasons: assign2(assignments.forgetReasons),
    recordAct: assign2(assignments.recordAct),
    keepOutcome: assign2({ outcome: issued, note: noteOfPayment }),
    keepCorrection: assign2({ application: corrected, claim: correctedClaim }),
    takeUpNextHead: assign2(({ context, event }) => nextHead(context, "reasons" in event ? event.reasons : [])),
    keepDispute: assign2(disputed),
    keepAgreement: assign2(agreed)
  },
  guards: {
    sameMatter: sameClaims,
    paysTheClaim,
    anotherHead: hasAnotherHead,
    passesThroughCommune: ({ context }) => context.claim.head !== "B1"
  }
}).createMachine({
  id: "funeral-allowance",
  context: ({ input }) => claimingContext(input.application),
  initial: "reserving",
  states: {
    reserving: {
      meta: { status: 1 },
      invoke: {
        id: "reserve",
        src: "reservePayment",
        // Without the file's number: it is no business of the register.
        input: ({ context: { claim } }) => ({ head: claim.head, amount: claim.amount, source: claim.source }),
        onDone: [
          {
            guard: ({ event }) => !event.output.granted,
            target: "submitting",
            actions: assign2({ coveredBy: ({ event }) => event.output.granted ? null : event.output.by })
          },
          { target: "submitting" }
        ],
        onError: "reservationFailed"
      },
      on: leavingUnfiled
    },
    reservationFailed,
    submitting: {
      tags: "counting",
      meta: { status: 1 },
      invoke: {
        id: "submit",
        src: "submitApplication",
        input: ({ context }) => forTheAgency(context),
        onDone: "processing",
        onError: "submissionFailed"
      },
      on: { ...leaving, ...claimByHand }
    },
    submissionFailed: submissionFailed(claimByHand),
    processing: {
      initial: "filed",
      on: {
        ...leaving,
        ...claimByHand,
        "agency.supplementRequested": { target: ".awaitingSupplement", actions: "keepAsked" },
        "agency.payeeDisputed": payeeDisputed,
        "agency.refused": refusedClaim,
        "agency.decided": { target: "decided", actions: "keepOutcome" }
      },
      states: {
        filed: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 1 },
          on: { "agency.accepted": "received" }
        },
        received: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 2, form: officeForms.receipt },
          on: {
            "agency.examining": "examination",
            "agency.forwarded": { guard: "passesThroughCommune", target: "examination.atHomeAffairs" }
          }
        },
        examination: {
          initial: "examining",
          states: {
            examining: {
              ...examining,
              on: { ...examining.on, "agency.forwarded": { guard: "passesThroughCommune", target: "atHomeAffairs" } }
            },
            // Merit and veteran heads: the commune has checked the file, Sở Nội vụ decides within the same limit.
            atHomeAffairs: { ...examining, on: { "agency.examining": "atHomeAffairs" } },
            resume: { type: "history", target: "examining" }
          }
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: "examination.resume" }),
        ...disputedPayeeStates({ resumeAt: "examination.resume" }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            "agency.accepted": "awaitingDecision",
            "agency.examining": "awaitingDecision",
            "agency.forwarded": "awaitingDecision",
            "agency.supplementRequested": "awaitingDecision",
            "agency.payeeDisputed": "awaitingDecision",
            // The citizen wanted to withdraw: no other head is taken up for them.
            "agency.refused": { target: "#funeral-allowance.refused", actions: "keepReasons" },
            "officer.refusedByHand": {
              ...claimByHand["officer.refusedByHand"][1],
              target: "#funeral-allowance.refused"
            }
          }
        }
      }
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: leavingClaimByHand })
  }
});
var heads = {
  B1: { code: "configuration", agency: "social-insurance" },
  B5: { code: "1.010824", agency: "home-affairs" },
  B6: { code: "2.002307", agency: "home-affairs" }
};
function limitOf({ claim, application }) {
  if (claim.head === "B1") return insuranceFuneral;
  const withMonthlyPension = claim.head === "B5" && application.monthlyPensionFor.length > 0;
  return withMonthlyPension ? homeAffairsMonthly : homeAffairs;
}
var funeralAllowance = defineProcedure({
  id: "funeral-allowance",
  version: 1,
  title: { vi: "Mai táng phí", en: "Funeral allowance" },
  code: ({ claim }) => heads[claim.head].code,
  agency: ({ claim }) => heads[claim.head].agency,
  limit: limitOf,
  receives: ["deceased", "claims", "payee", "burial", "monthlyPensionFor", "extract", "coveredBy"],
  shownToCitizen: ({ dispute }) => dispute,
  reversible: "by-recovery",
  chart: chart2
});
import { assign as assign3, setup as setup3 } from "xstate";
var stopDecision = "stop-decision";
var chart3 = setup3({
  types: {},
  actors: calls,
  actions: {
    keepAsked: assign3(assignments.keepAsked),
    keepSupplied: assign3(assignments.keepSupplied),
    keepReasons: assign3(assignments.keepReasons),
    forgetReasons: assign3(assignments.forgetReasons),
    recordAct: assign3(assignments.recordAct),
    keepOutcome: assign3({ outcome: issued, note: noteOfPayment }),
    keepCorrection: assign3({ application: corrected, claim: correctedClaim }),
    takeUpNextHead: assign3(({ context, event }) => nextHead(context, "reasons" in event ? event.reasons : [])),
    keepDispute: assign3(disputed),
    keepAgreement: assign3(agreed)
  },
  guards: {
    sameMatter: sameClaims,
    paysTheClaim,
    anotherHead: hasAnotherHead,
    stopDecisionMissing: ({ context: { application } }) => application.otherAllowance !== void 0 && application.otherAllowance.stopDecision === void 0
  }
}).createMachine({
  id: "funeral-support",
  context: ({ input }) => claimingContext(input.application),
  initial: "reserving",
  states: {
    reserving: {
      meta: { status: 1 },
      invoke: {
        id: "reserve",
        src: "reservePayment",
        input: ({ context }) => context.claim,
        onDone: [
          {
            guard: ({ event }) => !event.output.granted,
            target: "submitting",
            actions: assign3({ coveredBy: ({ event }) => event.output.granted ? null : event.output.by })
          },
          {
            guard: "stopDecisionMissing",
            target: "awaitingStopDecision",
            actions: assign3({ asked: [stopDecision] })
          },
          { target: "submitting" }
        ],
        onError: "reservationFailed"
      },
      on: leavingUnfiled
    },
    reservationFailed,
    // Without the decision the dossier is not complete, and the limit counts from a complete dossier only.
    awaitingStopDecision: {
      tags: "awaiting:citizen",
      meta: { status: 1, law: portalText("1.001731", "B") },
      on: {
        ...leavingUnfiled,
        "citizen.supplied": {
          guard: ({ event }) => event.documents.some(({ kind }) => kind === stopDecision),
          target: "submitting",
          actions: assign3({
            asked: [],
            application: ({ context: { application }, event }) => ({
              ...application,
              otherAllowance: application.otherAllowance && {
                ...application.otherAllowance,
                stopDecision: event.documents.find(({ kind }) => kind === stopDecision)
              }
            })
          })
        }
      }
    },
    submitting: {
      tags: "counting",
      meta: { status: 1 },
      invoke: {
        id: "submit",
        src: "submitApplication",
        input: ({ context }) => filing(context),
        onDone: "processing",
        onError: "submissionFailed"
      },
      on: { ...leaving, ...claimByHand }
    },
    submissionFailed: submissionFailed(claimByHand),
    processing: {
      initial: "filed",
      on: {
        ...leaving,
        ...claimByHand,
        "agency.supplementRequested": { target: ".awaitingSupplement", actions: "keepAsked" },
        "agency.payeeDisputed": payeeDisputed,
        "agency.refused": refusedClaim,
        "agency.decided": { target: "decided", actions: "keepOutcome" }
      },
      states: {
        filed: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 1 },
          on: { "agency.accepted": "received" }
        },
        received: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 2, form: officeForms.receipt },
          on: { "agency.examining": "examining" }
        },
        examining,
        ...supplementStates({ form: officeForms.supplement, resumeAt: "examining" }),
        ...disputedPayeeStates({ resumeAt: "examining" }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            "agency.accepted": "awaitingDecision",
            "agency.examining": "awaitingDecision",
            "agency.supplementRequested": "awaitingDecision",
            "agency.payeeDisputed": "awaitingDecision",
            // The citizen wanted to withdraw: no other head is taken up for them.
            "agency.refused": { target: "#funeral-support.refused", actions: "keepReasons" },
            "officer.refusedByHand": { ...claimByHand["officer.refusedByHand"][1], target: "#funeral-support.refused" }
          }
        }
      }
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: leavingClaimByHand })
  }
});
var codes = { B3: "1.001731", B4: "1.014028" };
var funeralSupport2 = defineProcedure({
  id: "funeral-support",
  version: 1,
  title: { vi: "Hỗ trợ chi phí mai táng", en: "Funeral-cost support" },
  code: ({ claim }) => codes[claim.head],
  agency: "commune-social-protection",
  limit: funeralSupport,
  receives: ["deceased", "claims", "payee", "burial", "otherAllowance", "extract", "coveredBy"],
  shownToCitizen: ({ dispute }) => dispute,
  reversible: "by-recovery",
  chart: chart3
});
import { assign as assign4, setup as setup4 } from "xstate";
var residenceFormsCircular = defineAct({
  number: "66/2023/TT-BCA",
  title: {
    vi: "Thông tư về biểu mẫu đăng ký, quản lý cư trú (CT01 đến CT06)",
    en: "Circular on residence forms (CT01 to CT06)"
  },
  validFrom: localDate("2023-11-17")
});
var slip = (number) => ({ formSet: residenceFormsCircular.number, number });
var chart4 = setup4({
  types: {},
  actors: calls,
  actions: {
    keepAsked: assign4(assignments.keepAsked),
    keepSupplied: assign4(assignments.keepSupplied),
    keepReasons: assign4(assignments.keepReasons),
    forgetReasons: assign4(assignments.forgetReasons),
    recordAct: assign4(assignments.recordAct),
    keepOutcome: assign4({ outcome: issued }),
    keepCorrection: assign4({ application: corrected })
  },
  guards: { sameMatter: samePerson }
}).createMachine({
  id: "residence-deregistration",
  context: ({ input }) => workingContext(input.application),
  initial: "submitting",
  states: {
    submitting: {
      tags: "counting",
      meta: { status: 1 },
      invoke: {
        id: "submit",
        src: "submitApplication",
        input: ({ context }) => ({ kind: "application", content: context.application }),
        onDone: "processing",
        onError: "submissionFailed"
      },
      on: { ...leaving, ...byHand }
    },
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: "filed",
      on: {
        ...leaving,
        ...byHand,
        "agency.supplementRequested": { target: ".awaitingSupplement", actions: "keepAsked" },
        "agency.refused": { target: "refused", actions: "keepReasons" },
        "agency.decided": { target: "decided", actions: "keepOutcome" },
        // What the law wants has already happened: a success, and the clerk is told why there is no new notice.
        "agency.alreadyRemoved": {
          target: "decided",
          actions: ["keepOutcome", assign4({ note: ({ event }) => event.note })]
        }
      },
      states: {
        filed: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 1 },
          on: { "agency.accepted": "received" }
        },
        received: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 2, form: slip("CT04") },
          on: { "agency.examining": "examining" }
        },
        examining,
        ...supplementStates({ form: slip("CT05"), resumeAt: "examining" }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            "agency.accepted": "awaitingDecision",
            "agency.examining": "awaitingDecision",
            "agency.supplementRequested": "awaitingDecision"
          }
        }
      }
    },
    ...endStates({ refusalForm: slip("CT06"), takenOver: byHand })
  }
});
var residenceDeregistration2 = defineProcedure({
  id: "residence-deregistration",
  version: 1,
  title: { vi: "Xóa đăng ký thường trú", en: "Removal of permanent residence" },
  code: "configuration",
  agency: "commune-police",
  limit: residenceDeregistration,
  receives: ["deceased", "residence", "household", "extract"],
  reversible: "by-restoration",
  chart: chart4
});
import { assign as assign5, setup as setup5 } from "xstate";
var chart5 = setup5({
  types: {},
  actors: calls,
  actions: {
    keepAsked: assign5(assignments.keepAsked),
    keepSupplied: assign5(assignments.keepSupplied),
    keepReasons: assign5(assignments.keepReasons),
    forgetReasons: assign5(assignments.forgetReasons),
    recordAct: assign5(assignments.recordAct),
    keepOutcome: assign5({ outcome: issued }),
    keepCorrection: assign5({ application: corrected })
  },
  guards: { sameMatter: samePerson }
}).createMachine({
  id: "survivor-benefit",
  context: ({ input }) => ({ ...workingContext(input.application), offered: null, answer: null }),
  initial: "submitting",
  states: {
    submitting: {
      tags: "counting",
      meta: { status: 1 },
      invoke: {
        id: "submit",
        src: "submitApplication",
        input: ({ context }) => ({ kind: "application", content: context.application }),
        onDone: "processing",
        onError: "submissionFailed"
      },
      on: { ...leaving, ...byHand }
    },
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: "filed",
      on: {
        ...leaving,
        ...byHand,
        "agency.choiceOffered": {
          target: ".assessment.choosing",
          actions: assign5({ offered: ({ event: { monthly, lumpSum } }) => ({ monthly, lumpSum }), answer: null })
        },
        "agency.supplementRequested": { target: ".awaitingSupplement", actions: "keepAsked" },
        "agency.refused": { target: "refused", actions: "keepReasons" },
        "agency.decided": { target: "decided", actions: "keepOutcome" }
      },
      states: {
        filed: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 1 },
          on: { "agency.accepted": "received" }
        },
        received: {
          tags: ["counting", "awaiting:agency"],
          meta: { status: 2, form: officeForms.receipt },
          on: { "agency.examining": "assessment" }
        },
        assessment: {
          initial: "examining",
          states: {
            examining,
            // Nobody can decide before the relatives have chosen, so the agency's limit waits for them.
            choosing: {
              tags: ["suspended", "awaiting:citizen"],
              meta: { status: 4 },
              on: {
                "citizen.chose": {
                  target: "sendingChoice",
                  actions: assign5({ answer: ({ event: { benefit } }) => ({ benefit }) })
                }
              }
            },
            sendingChoice: {
              tags: "counting",
              meta: { status: 4 },
              invoke: {
                id: "answer",
                src: "submitApplication",
                input: ({ context }) => ({ kind: "answer", content: context.answer }),
                onDone: "settling",
                onError: "choiceFailed"
              }
            },
            choiceFailed: {
              tags: ["counting", "awaiting:officer"],
              meta: { status: 4 },
              on: { "officer.retried": "sendingChoice" }
            },
            settling: { ...examining, on: { "agency.examining": "settling" } },
            resume: { type: "history", target: "examining" }
          }
        },
        ...supplementStates({ form: officeForms.supplement, resumeAt: "assessment.resume" }),
        awaitingDecision: {
          ...awaitingDecision,
          on: {
            "agency.accepted": "awaitingDecision",
            "agency.examining": "awaitingDecision",
            "agency.choiceOffered": "awaitingDecision",
            "agency.supplementRequested": "awaitingDecision"
          }
        }
      }
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand })
  }
});
var survivorBenefit2 = defineProcedure({
  id: "survivor-benefit",
  version: 1,
  title: { vi: "Trợ cấp tử tuất", en: "Survivor benefit" },
  code: "configuration",
  agency: "social-insurance",
  limit: survivorBenefit,
  receives: ["deceased", "insurance", "relatives", "account", "extract"],
  shownToCitizen: ({ offered }) => offered,
  reversible: "by-recovery",
  chart: chart5
});
var socialInsuranceLaw2014 = defineAct({
  number: "58/2014/QH13",
  title: { vi: "Luật Bảo hiểm xã hội", en: "Law on Social Insurance" },
  validFrom: localDate("2016-01-01"),
  validTo: localDate("2025-06-30")
});
var socialInsuranceLaw2024 = defineAct({
  number: "41/2024/QH15",
  title: { vi: "Luật Bảo hiểm xã hội", en: "Law on Social Insurance" },
  validFrom: localDate("2025-07-01")
});
var socialPensionDecree = defineAct({
  number: "176/2025/NĐ-CP",
  title: { vi: "Nghị định về trợ cấp hưu trí xã hội", en: "Decree on the social pension" },
  validFrom: localDate("2025-07-01"),
  validTo: localDate("2026-10-04")
});
var socialProtectionDecree2026 = defineAct({
  number: "335/2026/NĐ-CP",
  title: {
    vi: "Nghị định về trợ giúp xã hội và trợ cấp hưu trí xã hội",
    en: "Decree on social assistance and the social pension"
  },
  validFrom: localDate("2026-10-05")
});
var veteransDecree = defineAct({
  number: "150/2006/NĐ-CP",
  title: { vi: "Nghị định hướng dẫn Pháp lệnh Cựu chiến binh", en: "Decree guiding the ordinance on veterans" },
  validFrom: localDate("2007-01-01")
});
var socialStandardDecree2024 = defineAct({
  number: "76/2024/NĐ-CP",
  title: { vi: "Nghị định sửa đổi mức chuẩn trợ giúp xã hội", en: "Decree raising the social standard" },
  validFrom: localDate("2024-07-01"),
  validTo: localDate("2026-10-04")
});
var since = (validFrom, value, source) => ({
  validFrom: localDate(validFrom),
  value,
  source
});
var referenceLevel = {
  name: "reference level",
  unit: "VND per month",
  values: [
    since("2017-07-01", 13e5, { act: "47/2017/NĐ-CP", grade: "unverified" }),
    since("2018-07-01", 139e4, { act: "72/2018/NĐ-CP", grade: "unverified" }),
    since("2019-07-01", 149e4, { act: "38/2019/NĐ-CP", grade: "unverified" }),
    since("2023-07-01", 18e5, { act: "24/2023/NĐ-CP", grade: "C" }),
    since("2024-07-01", 234e4, { act: "73/2024/NĐ-CP", grade: "B" }),
    since("2026-07-01", 253e4, { act: "161/2026/NĐ-CP", grade: "B" })
  ]
};
var socialStandard = {
  name: "social standard",
  unit: "VND per month",
  values: [
    since("2021-07-01", 36e4, socialProtectionDecree.whole("unverified")),
    since("2024-07-01", 5e5, socialStandardDecree2024.whole("unverified")),
    // The decree is in force from 2026-10-05 only; whether funeral support reaches back with it is doubtful.
    since("2026-07-01", 54e4, socialProtectionDecree2026.whole("C"))
  ]
};
var socialPension = {
  name: "social pension",
  unit: "VND per month",
  values: [
    since("2025-07-01", 5e5, socialPensionDecree.whole("unverified")),
    since("2026-07-01", 54e4, socialProtectionDecree2026.whole("C"))
  ]
};
var times = (...values) => ({
  name: "funeral payment",
  unit: "times the level",
  values: values.map(([validFrom, value, source]) => ({ validFrom: localDate(validFrom), value, source }))
});
var funeralRules = {
  B1: {
    times: times(
      ["2016-01-01", 10, socialInsuranceLaw2014.art(66, "unverified")],
      ["2025-07-01", 10, socialInsuranceLaw2024.art(85, "unverified")]
    ),
    level: referenceLevel,
    supportedBy: ({ insurance }) => insurance !== void 0 && (insurance.pensioner || insurance.monthsPaid >= 12 || insurance.workAccident === true)
  },
  B5: {
    times: times(["2021-07-01", 10, meritoriousPersonsDecree.whole("unverified")]),
    level: referenceLevel,
    supportedBy: ({ meritorious }) => meritorious === true
  },
  B6: {
    times: times(["2007-01-01", 10, veteransDecree.whole("unverified")]),
    level: referenceLevel,
    supportedBy: ({ veteran }) => veteran === true
  },
  B4: {
    times: times(
      // The decree names 10,000,000 outright, which is 20 times the pension of its day.
      ["2025-07-01", 20, socialPensionDecree.whole("unverified")],
      ["2026-07-01", 20, socialProtectionDecree2026.whole("C")]
    ),
    level: socialPension,
    supportedBy: ({ socialPension: drawn }) => drawn === true
  },
  B3: {
    times: times(
      ["2021-07-01", 20, socialProtectionDecree.art(11, "unverified")],
      ["2026-07-01", 20, socialProtectionDecree2026.whole("unverified")]
    ),
    level: socialStandard,
    supportedBy: ({ monthlySocialAllowance, survivorPension80 }) => monthlySocialAllowance === true || survivorPension80 === true
  }
};
function funeralClaims(benefits, diedOn) {
  const claims = Object.keys(funeralRules).filter((head) => funeralRules[head].supportedBy(benefits)).map((head) => claimUnder(head, diedOn));
  return claims.sort((one, other) => other.amount - one.amount);
}
function claimUnder(head, diedOn) {
  const { times: multiple, level } = funeralRules[head];
  const { value, source } = inForce(multiple, diedOn);
  return { head, amount: value * inForce(level, diedOn).value, source };
}
var dossierOfHead = {
  B1: "funeral-allowance",
  B5: "funeral-allowance",
  B6: "funeral-allowance",
  B3: "funeral-support",
  B4: "funeral-support"
};
function placedClaims({ benefits, insurance, death }) {
  return funeralClaims({ ...benefits, insurance }, death.date).map((claim) => ({
    ...claim,
    dossier: dossierOfHead[claim.head]
  }));
}
function claimsOf(dossier2, facts) {
  const isOurs = (claim) => claim.dossier === dossier2;
  return placedClaims(facts).filter(isOurs).map(({ dossier: _ours, ...claim }) => claim);
}
function funeralPayment(only) {
  return {
    id: "funeral",
    title: { vi: "Mai táng phí", en: "Funeral payment" },
    claims: (facts) => placedClaims(facts).filter(({ dossier: dossier2 }) => only === void 0 || dossier2 === only)
  };
}
function residenceApplies({ deceased }) {
  if (deceased.residence.kind === "permanent") return true;
  return {
    vi: "Người chết không có nơi đăng ký thường trú.",
    en: "The deceased had no permanent residence."
  };
}
function survivorsApply({ insurance, relatives }) {
  if (!insurance) {
    return {
      vi: "Người chết không tham gia bảo hiểm xã hội.",
      en: "The deceased had no social insurance."
    };
  }
  if (relatives.length > 0) return true;
  return {
    vi: "Không có thân nhân nào được khai để hưởng tử tuất.",
    en: "No relative is known who could receive a survivor benefit."
  };
}
function supportApplies(facts) {
  if (claimsOf("funeral-support", facts).length === 0) {
    return {
      vi: "Người chết không hưởng trợ cấp xã hội hàng tháng hoặc trợ cấp hưu trí xã hội.",
      en: "The deceased received neither a monthly social allowance nor a social pension."
    };
  }
  return facts.funeral ? true : noOrganiser;
}
function allowanceApplies(facts) {
  if (claimsOf("funeral-allowance", facts).length === 0) {
    return {
      vi: "Người chết không thuộc diện hưởng mai táng phí của BHXH, người có công hoặc cựu chiến binh.",
      en: "The deceased was neither insured long enough, nor a person of merit, nor a veteran."
    };
  }
  return facts.funeral ? true : noOrganiser;
}
var noOrganiser = {
  vi: "Chưa khai người lo mai táng.",
  en: "Nobody is named as having organised the burial."
};
function diedInVietnam({ death }) {
  if (death.country === "VN") return true;
  return {
    reason: { vi: "Công dân Việt Nam chết ở nước ngoài.", en: "The death happened abroad." },
    route: {
      vi: "Ghi vào Sổ hộ tịch việc khai tử đã giải quyết tại cơ quan nước ngoài (giấy tờ được hợp pháp hóa lãnh sự); sau đó nộp riêng từng thủ tục.",
      en: "Have the foreign death certificate, after consular legalisation, recorded in the civil-status book; then file the other procedures one by one."
    },
    source: civilStatusLaw2014.whole("unverified")
  };
}
function wasVietnamese({ deceased }) {
  if (deceased.nationality === "VN") return true;
  return {
    reason: { vi: "Người chết là người nước ngoài.", en: "The deceased was a foreigner." },
    route: {
      vi: "Đăng ký khai tử riêng tại Ủy ban nhân dân cấp xã nơi cư trú cuối cùng.",
      en: "Register the death by itself at the commune of last residence; benefits follow one by one."
    },
    source: linkedProceduresDecree.whole("unverified")
  };
}
function competentCommune({ deceased, death }) {
  const { residence } = deceased;
  const commune = residence.kind === "none" ? death.place.commune : residence.address.commune;
  if (commune === void 0)
    throw new RangeError("No commune is competent: neither last residence nor place of death names one.");
  return commune;
}
function registrationApplication(facts) {
  const { applicant, deceased, death, deathNotice, evidence, copies } = facts;
  return { applicant, deceased, death, deathNotice, evidence, copies };
}
function deregistrationApplication({ deceased, household }) {
  const { personalId, name, residence } = deceased;
  if (residence.kind !== "permanent")
    throw notCalledFor("residence-deregistration", "there was no permanent residence");
  return { deceased: { personalId, name }, residence: residence.address, household };
}
function survivorApplication(facts) {
  const { insurance, relatives, account } = facts;
  if (!insurance) throw notCalledFor("survivor-benefit", "the deceased was not insured");
  return { deceased: deceasedInShort(facts), insurance, relatives, account };
}
function supportApplication(facts) {
  const { otherAllowance } = funeralOf(facts);
  return { ...burialOf(facts), claims: claimsOf("funeral-support", facts), otherAllowance };
}
function allowanceApplication(facts) {
  const { benefits, insurance, relatives, monthlyMeritPension } = facts;
  const records = { B1: insurance?.number, B5: benefits.meritFile, B6: benefits.meritFile };
  const claims = claimsOf("funeral-allowance", facts).map((claim) => ({ ...claim, record: records[claim.head] }));
  return { ...burialOf(facts), claims, monthlyPensionFor: monthlyMeritPension ? relatives : [] };
}
function passOnExtract({ number, issuedOn }) {
  return { extract: { number, issuedOn } };
}
function deceasedInShort({ deceased, death }) {
  return { personalId: deceased.personalId, name: deceased.name, diedOn: death.date };
}
function burialOf(facts) {
  const { payee, burial } = funeralOf(facts);
  return {
    deceased: deceasedInShort(facts),
    payee: payee.kind === "applicant" ? applicantAsPayee(facts, payee) : payee,
    burial
  };
}
function applicantAsPayee({ applicant }, { account }) {
  if (applicant.kind === "organisation") return { kind: "organisation", organisation: applicant.organisation, account };
  const { fullName, personalId, relation } = applicant;
  return { kind: "person", fullName, personalId, relation, account };
}
function funeralOf({ funeral }) {
  if (!funeral) throw notCalledFor("a funeral payment", "nobody is named as having organised the burial");
  return funeral;
}
function notCalledFor(what, why) {
  return new RangeError(
    `An application for ${what} was asked of a declaration in which ${why}. Ask \`applicable\` first.`
  );
}
function impossibleDates({ death, deathNotice }, filedOn) {
  const dates = [
    { path: "death.date", date: death.date },
    { path: "deathNotice.issuedOn", date: deathNotice?.issuedOn }
  ];
  return dates.filter(({ date }) => date !== void 0 && date > filedOn).map(({ path, date }) => ({ path, message: `${date} lies after the day of filing, ${filedOn}.` }));
}
var dossier = dossierOf();
var restsOnRegistration = {
  refused: "stops",
  withdrawn: "stops",
  stopped: "stops",
  annulled: "undone"
};
var deathBundle = defineBundle({
  id: "death",
  version: 1,
  code: "2.002913",
  title: {
    vi: "Liên thông đăng ký khai tử, xóa đăng ký thường trú, mai táng phí, tử tuất",
    en: "Death registration, removal of residence, funeral payment and survivor benefit"
  },
  source: linkedProceduresDecree.whole("B"),
  dossiers: {
    "death-registration": dossier({ procedure: deathRegistration2, application: registrationApplication }),
    "residence-deregistration": dossier({
      procedure: residenceDeregistration2,
      after: [deathRegistration2],
      link: restsOnRegistration,
      applicable: residenceApplies,
      application: deregistrationApplication,
      passedOn: passOnExtract
    }),
    "survivor-benefit": dossier({
      procedure: survivorBenefit2,
      after: [deathRegistration2],
      link: restsOnRegistration,
      applicable: survivorsApply,
      application: survivorApplication,
      passedOn: passOnExtract
    }),
    "funeral-support": dossier({
      procedure: funeralSupport2,
      after: [deathRegistration2],
      link: restsOnRegistration,
      applicable: supportApplies,
      application: supportApplication,
      passedOn: passOnExtract
    }),
    "funeral-allowance": dossier({
      procedure: funeralAllowance,
      after: [deathRegistration2],
      link: restsOnRegistration,
      applicable: allowanceApplies,
      application: allowanceApplication,
      passedOn: passOnExtract
    })
  },
  exclusivePayments: [funeralPayment()],
  subject: ({ deceased }) => deceased.personalId,
  chosen: ({ chosen }) => chosen,
  commune: (declaration) => competentCommune(declaration),
  scope: (declaration) => {
    const died = diedInVietnam(declaration);
    return died === true ? wasVietnamese(declaration) : died;
  },
  impossibleOn: (declaration, filedOn) => impossibleDates(declaration, filedOn)
});
export {
  deathBundle as bundle
};
