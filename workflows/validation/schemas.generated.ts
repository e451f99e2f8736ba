/** Generated from definitions/schemas.ts by `npm run generate`. Do not edit. */
import type { Schema } from './json-schema.js';

export const sharedSchemas: Readonly<Record<string, Schema>> = {
 "__schema0": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "person"
     },
     "fullName": {
      "type": "string",
      "pattern": "^[^\\d<>@]{1,60}$",
      "$ref": "#/$defs/__schema1",
      "patternProblem": "A name has no digits."
     },
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "relation": {
      "$ref": "#/$defs/__schema4"
     },
     "address": {
      "$ref": "#/$defs/__schema5"
     }
    },
    "required": [
     "kind",
     "fullName",
     "personalId",
     "relation"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "organisation"
     },
     "organisation": {
      "$ref": "#/$defs/__schema7"
     },
     "fullName": {
      "type": "string",
      "pattern": "^[^\\d<>@]{1,60}$",
      "$ref": "#/$defs/__schema1",
      "patternProblem": "A name has no digits."
     },
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "address": {
      "$ref": "#/$defs/__schema5"
     }
    },
    "required": [
     "kind",
     "organisation",
     "fullName",
     "personalId"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "kind"
 },
 "__schema1": {
  "$ref": "#/$defs/__schema2"
 },
 "__schema2": {
  "type": "string",
  "pattern": "^[^\\d<>@]{1,60}$",
  "patternProblem": "A name has no digits."
 },
 "__schema3": {
  "type": "string",
  "pattern": "^\\d{12}$",
  "patternProblem": "A personal identification number has 12 digits."
 },
 "__schema4": {
  "type": "string",
  "enum": [
   "spouse",
   "child",
   "parent",
   "grandparent",
   "grandchild",
   "sibling",
   "other-relative"
  ]
 },
 "__schema5": {
  "type": "object",
  "properties": {
   "province": {
    "$ref": "#/$defs/__schema6"
   },
   "commune": {
    "$ref": "#/$defs/__schema8"
   },
   "detail": {
    "$ref": "#/$defs/__schema9"
   }
  },
  "required": [
   "province",
   "commune",
   "detail"
  ],
  "additionalProperties": false
 },
 "__schema6": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema7": {
  "type": "string",
  "minLength": 1,
  "maxLength": 500,
  "pattern": "\\S",
  "patternProblem": "must not be blank"
 },
 "__schema8": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema9": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema10": {
  "type": "object",
  "properties": {
   "name": {
    "$ref": "#/$defs/__schema12"
   },
   "born": {
    "$ref": "#/$defs/__schema16"
   },
   "sex": {
    "type": "string",
    "enum": [
     "female",
     "male"
    ]
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "idIssue": {
    "type": "object",
    "properties": {
     "on": {
      "$ref": "#/$defs/__schema18"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "on",
     "by"
    ],
    "additionalProperties": false
   },
   "nationality": {
    "$ref": "#/$defs/__schema19"
   },
   "ethnicity": {
    "$ref": "#/$defs/__schema7"
   },
   "residence": {
    "oneOf": [
     {
      "$ref": "#/$defs/__schema20"
     },
     {
      "$ref": "#/$defs/__schema23"
     },
     {
      "$ref": "#/$defs/__schema24"
     }
    ],
    "discriminator": "kind"
   }
  },
  "required": [
   "name",
   "born",
   "sex",
   "personalId",
   "nationality",
   "residence"
  ],
  "additionalProperties": false
 },
 "__schema11": {
  "$ref": "#/$defs/__schema2"
 },
 "__schema12": {
  "type": "object",
  "properties": {
   "family": {
    "$ref": "#/$defs/__schema2"
   },
   "middle": {
    "$ref": "#/$defs/__schema11"
   },
   "given": {
    "$ref": "#/$defs/__schema2"
   }
  },
  "required": [
   "family",
   "given"
  ],
  "additionalProperties": false
 },
 "__schema13": {
  "type": "integer",
  "minimum": 1850,
  "maximum": 2200
 },
 "__schema14": {
  "type": "integer",
  "minimum": 1,
  "maximum": 12
 },
 "__schema15": {
  "type": "integer",
  "minimum": 1,
  "maximum": 31
 },
 "__schema16": {
  "type": "object",
  "properties": {
   "year": {
    "$ref": "#/$defs/__schema13"
   },
   "month": {
    "$ref": "#/$defs/__schema14"
   },
   "day": {
    "$ref": "#/$defs/__schema15"
   }
  },
  "required": [
   "year"
  ],
  "additionalProperties": false
 },
 "__schema17": {
  "type": "string",
  "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$",
  "patternProblem": "must be a day of the calendar, written YYYY-MM-DD"
 },
 "__schema18": {
  "$ref": "#/$defs/__schema17"
 },
 "__schema19": {
  "type": "string",
  "pattern": "^[A-Z]{2}$",
  "patternProblem": "A country is given by its two-letter code, for example VN."
 },
 "__schema20": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "permanent"
   },
   "address": {
    "$ref": "#/$defs/__schema22"
   }
  },
  "required": [
   "kind",
   "address"
  ],
  "additionalProperties": false
 },
 "__schema21": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema22": {
  "type": "object",
  "properties": {
   "province": {
    "$ref": "#/$defs/__schema6"
   },
   "commune": {
    "$ref": "#/$defs/__schema8"
   },
   "detail": {
    "$ref": "#/$defs/__schema9"
   },
   "district": {
    "$ref": "#/$defs/__schema21"
   }
  },
  "required": [
   "province",
   "commune",
   "detail"
  ],
  "additionalProperties": false
 },
 "__schema23": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "temporary"
   },
   "address": {
    "$ref": "#/$defs/__schema22"
   }
  },
  "required": [
   "kind",
   "address"
  ],
  "additionalProperties": false
 },
 "__schema24": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "none"
   }
  },
  "required": [
   "kind"
  ],
  "additionalProperties": false
 },
 "__schema25": {
  "type": "object",
  "properties": {
   "date": {
    "$ref": "#/$defs/__schema18"
   },
   "time": {
    "$ref": "#/$defs/__schema26"
   },
   "country": {
    "$ref": "#/$defs/__schema19"
   },
   "place": {
    "type": "object",
    "properties": {
     "province": {
      "$ref": "#/$defs/__schema27"
     },
     "commune": {
      "$ref": "#/$defs/__schema28"
     },
     "detail": {
      "$ref": "#/$defs/__schema9"
     },
     "district": {
      "$ref": "#/$defs/__schema21"
     }
    },
    "required": [
     "detail"
    ],
    "additionalProperties": false
   },
   "cause": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "date",
   "country",
   "place",
   "cause"
  ],
  "additionalProperties": false
 },
 "__schema26": {
  "type": "string",
  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
  "patternProblem": "A time of day is written HH:MM."
 },
 "__schema27": {
  "$ref": "#/$defs/__schema6"
 },
 "__schema28": {
  "$ref": "#/$defs/__schema8"
 },
 "__schema29": {
  "$ref": "#/$defs/__schema30"
 },
 "__schema30": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "enum": [
     "facility-notice",
     "police-report",
     "commune-notice",
     "court-decision"
    ]
   },
   "number": {
    "type": "string",
    "minLength": 1,
    "maxLength": 500,
    "pattern": "\\S",
    "$ref": "#/$defs/__schema7",
    "patternProblem": "must not be blank"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "issuedBy": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "kind",
   "number",
   "issuedOn",
   "issuedBy"
  ],
  "additionalProperties": false
 },
 "__schema31": {
  "$ref": "#/$defs/__schema32"
 },
 "__schema32": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema33"
  }
 },
 "__schema33": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/$defs/__schema34"
   },
   "number": {
    "$ref": "#/$defs/__schema35"
   },
   "location": {
    "$ref": "#/$defs/__schema36"
   }
  },
  "required": [
   "kind",
   "location"
  ],
  "additionalProperties": false
 },
 "__schema34": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema35": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema36": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema37": {
  "$ref": "#/$defs/__schema38"
 },
 "__schema38": {
  "type": "integer",
  "minimum": 0,
  "maximum": 50
 },
 "__schema39": {
  "$ref": "#/$defs/__schema40"
 },
 "__schema40": {
  "type": "object",
  "properties": {
   "head": {
    "type": "string",
    "pattern": "^[^\\d<>@]{1,60}$",
    "$ref": "#/$defs/__schema1",
    "patternProblem": "A name has no digits."
   },
   "headPersonalId": {
    "$ref": "#/$defs/__schema3"
   },
   "relation": {
    "anyOf": [
     {
      "$ref": "#/$defs/__schema4"
     },
     {
      "$ref": "#/$defs/__schema41"
     }
    ]
   }
  },
  "required": [
   "head",
   "headPersonalId",
   "relation"
  ],
  "additionalProperties": false
 },
 "__schema41": {
  "type": "string",
  "const": "head"
 },
 "__schema42": {
  "type": "object",
  "properties": {
   "meritorious": {
    "$ref": "#/$defs/__schema43"
   },
   "veteran": {
    "$ref": "#/$defs/__schema44"
   },
   "meritFile": {
    "$ref": "#/$defs/__schema46"
   },
   "monthlySocialAllowance": {
    "$ref": "#/$defs/__schema47"
   },
   "socialPension": {
    "$ref": "#/$defs/__schema48"
   },
   "survivorPension80": {
    "$ref": "#/$defs/__schema49"
   }
  },
  "additionalProperties": false
 },
 "__schema43": {
  "type": "boolean"
 },
 "__schema44": {
  "$ref": "#/$defs/__schema45"
 },
 "__schema45": {
  "type": "boolean"
 },
 "__schema46": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema47": {
  "type": "boolean"
 },
 "__schema48": {
  "type": "boolean"
 },
 "__schema49": {
  "$ref": "#/$defs/__schema50"
 },
 "__schema50": {
  "type": "boolean"
 },
 "__schema51": {
  "$ref": "#/$defs/__schema52"
 },
 "__schema52": {
  "type": "object",
  "properties": {
   "number": {
    "type": "string",
    "pattern": "^(\\d{10}|\\d{12})$",
    "patternProblem": "A social insurance number has 10 digits, or is the personal id."
   },
   "pensioner": {
    "type": "boolean"
   },
   "monthsPaid": {
    "type": "integer",
    "minimum": 0,
    "maximum": 9007199254740991
   },
   "monthsPaidBefore2014": {
    "type": "integer",
    "minimum": 0,
    "maximum": 9007199254740991
   },
   "averagePay": {
    "$ref": "#/$defs/__schema53"
   },
   "pension": {
    "$ref": "#/$defs/__schema53"
   },
   "pensionMonths": {
    "$ref": "#/$defs/__schema54"
   },
   "workAccident": {
    "$ref": "#/$defs/__schema55"
   }
  },
  "required": [
   "number",
   "pensioner",
   "monthsPaid",
   "monthsPaidBefore2014",
   "averagePay"
  ],
  "additionalProperties": false
 },
 "__schema53": {
  "type": "integer",
  "minimum": 0,
  "maximum": 9007199254740991
 },
 "__schema54": {
  "type": "integer",
  "minimum": 0,
  "maximum": 9007199254740991
 },
 "__schema55": {
  "type": "boolean"
 },
 "__schema56": {
  "$ref": "#/$defs/__schema57"
 },
 "__schema57": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema58"
  }
 },
 "__schema58": {
  "type": "object",
  "properties": {
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "relation": {
    "$ref": "#/$defs/__schema4"
   },
   "born": {
    "$ref": "#/$defs/__schema16"
   },
   "hasIncome": {
    "type": "boolean"
   },
   "supported": {
    "type": "boolean"
   }
  },
  "required": [
   "fullName",
   "personalId",
   "relation",
   "born",
   "hasIncome",
   "supported"
  ],
  "additionalProperties": false
 },
 "__schema59": {
  "$ref": "#/$defs/__schema60"
 },
 "__schema60": {
  "type": "object",
  "properties": {
   "bank": {
    "$ref": "#/$defs/__schema7"
   },
   "number": {
    "type": "string",
    "pattern": "^\\d{6,19}$",
    "patternProblem": "An account number has 6 to 19 digits."
   },
   "holder": {
    "$ref": "#/$defs/__schema1"
   }
  },
  "required": [
   "bank",
   "number",
   "holder"
  ],
  "additionalProperties": false
 },
 "__schema61": {
  "$ref": "#/$defs/__schema62"
 },
 "__schema62": {
  "type": "boolean"
 },
 "__schema63": {
  "$ref": "#/$defs/__schema64"
 },
 "__schema64": {
  "type": "object",
  "properties": {
   "payee": {
    "oneOf": [
     {
      "$ref": "#/$defs/__schema65"
     },
     {
      "$ref": "#/$defs/__schema68"
     },
     {
      "$ref": "#/$defs/__schema70"
     }
    ],
    "discriminator": "kind"
   },
   "burial": {
    "$ref": "#/$defs/__schema71"
   },
   "otherAllowance": {
    "$ref": "#/$defs/__schema72"
   }
  },
  "required": [
   "payee",
   "burial"
  ],
  "additionalProperties": false
 },
 "__schema65": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/$defs/__schema66"
   },
   "account": {
    "$ref": "#/$defs/__schema67"
   }
  },
  "required": [
   "kind"
  ],
  "additionalProperties": false
 },
 "__schema66": {
  "type": "string",
  "const": "applicant"
 },
 "__schema67": {
  "$ref": "#/$defs/__schema60"
 },
 "__schema68": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "person"
   },
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "relation": {
    "anyOf": [
     {
      "$ref": "#/$defs/__schema4"
     },
     {
      "$ref": "#/$defs/__schema69"
     }
    ]
   },
   "account": {
    "$ref": "#/$defs/__schema60"
   }
  },
  "required": [
   "kind",
   "fullName",
   "personalId",
   "relation"
  ],
  "additionalProperties": false
 },
 "__schema69": {
  "type": "string",
  "const": "none"
 },
 "__schema70": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "organisation"
   },
   "organisation": {
    "$ref": "#/$defs/__schema7"
   },
   "account": {
    "$ref": "#/$defs/__schema60"
   }
  },
  "required": [
   "kind",
   "organisation"
  ],
  "additionalProperties": false
 },
 "__schema71": {
  "type": "object",
  "properties": {
   "on": {
    "$ref": "#/$defs/__schema18"
   },
   "place": {
    "$ref": "#/$defs/__schema22"
   }
  },
  "required": [
   "on",
   "place"
  ],
  "additionalProperties": false
 },
 "__schema72": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/$defs/__schema7"
   },
   "stopDecision": {
    "$ref": "#/$defs/__schema73"
   }
  },
  "required": [
   "kind"
  ],
  "additionalProperties": false
 },
 "__schema73": {
  "$ref": "#/$defs/__schema33"
 },
 "__schema74": {
  "minItems": 2,
  "maxItems": 5,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema75"
  }
 },
 "__schema75": {
  "type": "string",
  "enum": [
   "death-registration",
   "residence-deregistration",
   "survivor-benefit",
   "funeral-support",
   "funeral-allowance"
  ]
 },
 "__schema76": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema25"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema29"
   },
   "evidence": {
    "$ref": "#/$defs/__schema31"
   },
   "copies": {
    "$ref": "#/$defs/__schema37"
   },
   "household": {
    "$ref": "#/$defs/__schema39"
   },
   "benefits": {
    "$ref": "#/$defs/__schema42"
   },
   "insurance": {
    "$ref": "#/$defs/__schema51"
   },
   "relatives": {
    "$ref": "#/$defs/__schema56"
   },
   "account": {
    "$ref": "#/$defs/__schema59"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema61"
   },
   "funeral": {
    "$ref": "#/$defs/__schema63"
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   }
  },
  "required": [
   "applicant",
   "deceased",
   "death",
   "benefits",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema77": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema78"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "number",
   "issuedOn"
  ],
  "additionalProperties": false
 },
 "__schema78": {
  "type": "string",
  "pattern": "^\\d+(\\/\\d{4})?\\/TLKT$",
  "patternProblem": "An extract number looks like 12/2026/TLKT."
 },
 "__schema79": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema25"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema29"
   },
   "evidence": {
    "$ref": "#/$defs/__schema31"
   },
   "copies": {
    "$ref": "#/$defs/__schema37"
   },
   "household": {
    "$ref": "#/$defs/__schema39"
   },
   "benefits": {
    "$ref": "#/$defs/__schema42"
   },
   "insurance": {
    "$ref": "#/$defs/__schema51"
   },
   "relatives": {
    "$ref": "#/$defs/__schema56"
   },
   "account": {
    "$ref": "#/$defs/__schema59"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema61"
   },
   "funeral": {
    "$ref": "#/$defs/__schema64"
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   }
  },
  "required": [
   "applicant",
   "deceased",
   "death",
   "benefits",
   "funeral",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema80": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema78"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "signedBy": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "number",
   "issuedOn",
   "signedBy"
  ],
  "additionalProperties": false
 },
 "__schema81": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema82": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema25"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema30"
   },
   "evidence": {
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema33"
    }
   },
   "copies": {
    "type": "integer",
    "minimum": 0,
    "maximum": 50
   }
  },
  "required": [
   "applicant",
   "deceased",
   "death",
   "evidence",
   "copies"
  ],
  "additionalProperties": false
 },
 "__schema83": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema84": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema85": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema86": {
  "type": "string"
 },
 "__schema87": {
  "type": "string"
 },
 "__schema88": {
  "type": "object",
  "properties": {
   "line": {
    "$ref": "#/$defs/__schema7"
   },
   "correct": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "line",
   "correct"
  ],
  "additionalProperties": false
 },
 "__schema89": {
  "type": "object",
  "properties": {
   "removedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "noticeNumber": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "removedOn",
   "noticeNumber"
  ],
  "additionalProperties": false
 },
 "__schema90": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema91": {
  "type": "object",
  "properties": {
   "deceased": {
    "type": "object",
    "properties": {
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "name": {
      "$ref": "#/$defs/__schema12"
     }
    },
    "required": [
     "personalId",
     "name"
    ],
    "additionalProperties": false
   },
   "residence": {
    "$ref": "#/$defs/__schema22"
   },
   "household": {
    "$ref": "#/$defs/__schema40"
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   }
  },
  "required": [
   "deceased",
   "residence",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema92": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema93": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema94": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema95": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "decisionNumber": {
      "$ref": "#/$defs/__schema7"
     },
     "decidedOn": {
      "$ref": "#/$defs/__schema18"
     },
     "paymentOrder": {
      "$ref": "#/$defs/__schema96"
     },
     "benefit": {
      "type": "string",
      "const": "monthly"
     },
     "recipients": {
      "$ref": "#/$defs/__schema97"
     }
    },
    "required": [
     "decisionNumber",
     "decidedOn",
     "paymentOrder",
     "benefit",
     "recipients"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "decisionNumber": {
      "$ref": "#/$defs/__schema7"
     },
     "decidedOn": {
      "$ref": "#/$defs/__schema18"
     },
     "paymentOrder": {
      "$ref": "#/$defs/__schema96"
     },
     "benefit": {
      "type": "string",
      "const": "lump-sum"
     },
     "amount": {
      "$ref": "#/$defs/__schema99"
     }
    },
    "required": [
     "decisionNumber",
     "decidedOn",
     "paymentOrder",
     "benefit",
     "amount"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "benefit"
 },
 "__schema96": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema97": {
  "minItems": 1,
  "maxItems": 4,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema98"
  }
 },
 "__schema98": {
  "type": "object",
  "properties": {
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   }
  },
  "required": [
   "personalId",
   "amount"
  ],
  "additionalProperties": false
 },
 "__schema99": {
  "$ref": "#/$defs/__schema53"
 },
 "__schema100": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema101": {
  "type": "object",
  "properties": {
   "deceased": {
    "type": "object",
    "properties": {
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "name": {
      "$ref": "#/$defs/__schema12"
     },
     "diedOn": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "personalId",
     "name",
     "diedOn"
    ],
    "additionalProperties": false
   },
   "insurance": {
    "$ref": "#/$defs/__schema52"
   },
   "relatives": {
    "minItems": 1,
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema58"
    }
   },
   "account": {
    "$ref": "#/$defs/__schema60"
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   }
  },
  "required": [
   "deceased",
   "insurance",
   "relatives",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema102": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema103": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema104": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema105": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema106"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "decisionNumber": {
    "$ref": "#/$defs/__schema7"
   },
   "decidedOn": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "head",
   "amount",
   "decisionNumber",
   "decidedOn"
  ],
  "additionalProperties": false
 },
 "__schema106": {
  "type": "string",
  "enum": [
   "B3",
   "B4"
  ]
 },
 "__schema107": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema108": {
  "type": "object",
  "properties": {
   "deceased": {
    "type": "object",
    "properties": {
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "name": {
      "$ref": "#/$defs/__schema12"
     },
     "diedOn": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "personalId",
     "name",
     "diedOn"
    ],
    "additionalProperties": false
   },
   "claims": {
    "minItems": 1,
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema109"
    }
   },
   "payee": {
    "$ref": "#/$defs/__schema111"
   },
   "burial": {
    "$ref": "#/$defs/__schema71"
   },
   "otherAllowance": {
    "$ref": "#/$defs/__schema72"
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   },
   "coveredBy": {
    "$ref": "#/$defs/__schema113"
   }
  },
  "required": [
   "deceased",
   "claims",
   "payee",
   "burial",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema109": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema106"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "source": {
    "$ref": "#/$defs/__schema110"
   }
  },
  "required": [
   "head",
   "amount",
   "source"
  ],
  "additionalProperties": false
 },
 "__schema110": {
  "type": "object",
  "properties": {
   "act": {
    "$ref": "#/$defs/__schema7"
   },
   "article": {
    "$ref": "#/$defs/__schema7"
   },
   "grade": {
    "type": "string",
    "enum": [
     "A",
     "B",
     "C",
     "unverified"
    ]
   }
  },
  "required": [
   "act",
   "grade"
  ],
  "additionalProperties": false
 },
 "__schema111": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "person"
     },
     "fullName": {
      "$ref": "#/$defs/__schema1"
     },
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "relation": {
      "anyOf": [
       {
        "$ref": "#/$defs/__schema4"
       },
       {
        "$ref": "#/$defs/__schema112"
       }
      ]
     },
     "account": {
      "$ref": "#/$defs/__schema60"
     }
    },
    "required": [
     "kind",
     "fullName",
     "personalId",
     "relation"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "organisation"
     },
     "organisation": {
      "$ref": "#/$defs/__schema7"
     },
     "account": {
      "$ref": "#/$defs/__schema60"
     }
    },
    "required": [
     "kind",
     "organisation"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "kind"
 },
 "__schema112": {
  "type": "string",
  "const": "none"
 },
 "__schema113": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema114": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema115": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema116": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema117": {
  "type": "object",
  "properties": {
   "type": {
    "$ref": "#/$defs/__schema118"
   },
   "claimants": {
    "$ref": "#/$defs/__schema119"
   }
  },
  "required": [
   "type"
  ],
  "additionalProperties": false
 },
 "__schema118": {
  "type": "string",
  "const": "agency.payeeDisputed"
 },
 "__schema119": {
  "type": "integer",
  "minimum": 2,
  "maximum": 9007199254740991
 },
 "__schema120": {
  "type": "object",
  "properties": {
   "payee": {
    "$ref": "#/$defs/__schema111"
   },
   "agreement": {
    "$ref": "#/$defs/__schema33"
   },
   "type": {
    "type": "string",
    "const": "citizen.agreedOnPayee"
   }
  },
  "required": [
   "payee",
   "agreement",
   "type"
  ],
  "additionalProperties": false
 },
 "__schema121": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema122"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "decisionNumber": {
    "$ref": "#/$defs/__schema7"
   },
   "decidedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "paymentOrder": {
    "$ref": "#/$defs/__schema7"
   },
   "monthlyPensionFor": {
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema3"
    }
   }
  },
  "required": [
   "head",
   "amount",
   "decisionNumber",
   "decidedOn",
   "monthlyPensionFor"
  ],
  "additionalProperties": false
 },
 "__schema122": {
  "type": "string",
  "enum": [
   "B1",
   "B5",
   "B6"
  ]
 },
 "__schema123": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema124": {
  "type": "object",
  "properties": {
   "deceased": {
    "type": "object",
    "properties": {
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "name": {
      "$ref": "#/$defs/__schema12"
     },
     "diedOn": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "personalId",
     "name",
     "diedOn"
    ],
    "additionalProperties": false
   },
   "claims": {
    "minItems": 1,
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema125"
    }
   },
   "payee": {
    "$ref": "#/$defs/__schema111"
   },
   "burial": {
    "$ref": "#/$defs/__schema71"
   },
   "monthlyPensionFor": {
    "type": "array",
    "items": {
     "$ref": "#/$defs/__schema58"
    }
   },
   "extract": {
    "$ref": "#/$defs/__schema77"
   },
   "coveredBy": {
    "$ref": "#/$defs/__schema113"
   }
  },
  "required": [
   "deceased",
   "claims",
   "payee",
   "burial",
   "monthlyPensionFor",
   "extract"
  ],
  "additionalProperties": false
 },
 "__schema125": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema122"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "source": {
    "$ref": "#/$defs/__schema110"
   },
   "record": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "head",
   "amount",
   "source"
  ],
  "additionalProperties": false
 },
 "__schema126": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema127": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema128": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema129": {
  "type": "string",
  "const": "agency.forwarded"
 },
 "__schema130": {
  "minItems": 2,
  "maxItems": 2,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema26"
  }
 },
 "__schema131": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema130"
  }
 },
 "__schema132": {
  "type": "object",
  "properties": {
   "vi": {
    "$ref": "#/$defs/__schema7"
   },
   "en": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "vi",
   "en"
  ],
  "additionalProperties": false
 },
 "__schema133": {
  "type": "string",
  "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$",
  "patternProblem": "must be a day of the calendar, written YYYY-MM-DD"
 }
};

export const declarationSchemas: Readonly<Record<string, Schema>> = {
 "death@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema25"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema29"
   },
   "evidence": {
    "$ref": "#/$defs/__schema31"
   },
   "copies": {
    "$ref": "#/$defs/__schema37"
   },
   "household": {
    "$ref": "#/$defs/__schema39"
   },
   "benefits": {
    "$ref": "#/$defs/__schema42"
   },
   "insurance": {
    "$ref": "#/$defs/__schema51"
   },
   "relatives": {
    "$ref": "#/$defs/__schema56"
   },
   "account": {
    "$ref": "#/$defs/__schema59"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema61"
   },
   "funeral": {
    "$ref": "#/$defs/__schema63"
   },
   "chosen": {
    "$ref": "#/$defs/__schema74"
   }
  },
  "required": [
   "applicant",
   "deceased",
   "death",
   "benefits",
   "chosen"
  ],
  "additionalProperties": false
 },
 "death-registration@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema25"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema29"
   },
   "evidence": {
    "$ref": "#/$defs/__schema31"
   },
   "copies": {
    "$ref": "#/$defs/__schema37"
   },
   "household": {
    "$ref": "#/$defs/__schema39"
   },
   "benefits": {
    "$ref": "#/$defs/__schema42"
   },
   "insurance": {
    "$ref": "#/$defs/__schema51"
   },
   "relatives": {
    "$ref": "#/$defs/__schema56"
   },
   "account": {
    "$ref": "#/$defs/__schema59"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema61"
   },
   "funeral": {
    "$ref": "#/$defs/__schema63"
   }
  },
  "required": [
   "applicant",
   "deceased",
   "death",
   "benefits"
  ],
  "additionalProperties": false
 },
 "residence-deregistration@1": {
  "$ref": "#/$defs/__schema76"
 },
 "survivor-benefit@1": {
  "$ref": "#/$defs/__schema76"
 },
 "funeral-support@1": {
  "$ref": "#/$defs/__schema79"
 },
 "funeral-allowance@1": {
  "$ref": "#/$defs/__schema79"
 }
};

export const eventSchemas: Readonly<Record<string, Schema>> = {
 "death-registration@1": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.accepted"
     },
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "number",
     "on"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.supplementRequested"
     },
     "items": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "items"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.refused"
     },
     "reasons": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.decided"
     },
     "outcome": {
      "$ref": "#/$defs/__schema80"
     }
    },
    "required": [
     "type",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.supplied"
     },
     "documents": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema33"
      }
     }
    },
    "required": [
     "type",
     "documents"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.retried"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema81"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema82"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "application"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema83"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema80"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema84"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema85"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.examining"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.verificationStarted"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.draftPrepared"
     },
     "draft": {
      "type": "object",
      "propertyNames": {
       "$ref": "#/$defs/__schema86"
      },
      "additionalProperties": {
       "$ref": "#/$defs/__schema87"
      }
     }
    },
    "required": [
     "type",
     "draft"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.confirmed"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.disputed"
     },
     "corrections": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema88"
      }
     }
    },
    "required": [
     "type",
     "corrections"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "residence-deregistration@1": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.accepted"
     },
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "number",
     "on"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.supplementRequested"
     },
     "items": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "items"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.refused"
     },
     "reasons": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.decided"
     },
     "outcome": {
      "$ref": "#/$defs/__schema89"
     }
    },
    "required": [
     "type",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.supplied"
     },
     "documents": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema33"
      }
     }
    },
    "required": [
     "type",
     "documents"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.retried"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema90"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema91"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "application"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema92"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema89"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema93"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema94"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.examining"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.alreadyRemoved"
     },
     "outcome": {
      "$ref": "#/$defs/__schema89"
     },
     "note": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "outcome",
     "note"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "survivor-benefit@1": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.accepted"
     },
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "number",
     "on"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.supplementRequested"
     },
     "items": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "items"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.refused"
     },
     "reasons": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.decided"
     },
     "outcome": {
      "$ref": "#/$defs/__schema95"
     }
    },
    "required": [
     "type",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.supplied"
     },
     "documents": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema33"
      }
     }
    },
    "required": [
     "type",
     "documents"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.retried"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema100"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema101"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "application"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema102"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema95"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema103"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema104"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.examining"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.choiceOffered"
     },
     "monthly": {
      "type": "object",
      "properties": {
       "recipients": {
        "$ref": "#/$defs/__schema97"
       }
      },
      "required": [
       "recipients"
      ],
      "additionalProperties": false
     },
     "lumpSum": {
      "type": "object",
      "properties": {
       "amount": {
        "$ref": "#/$defs/__schema99"
       }
      },
      "required": [
       "amount"
      ],
      "additionalProperties": false
     }
    },
    "required": [
     "type",
     "monthly",
     "lumpSum"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.chose"
     },
     "benefit": {
      "type": "string",
      "enum": [
       "monthly",
       "lump-sum"
      ]
     }
    },
    "required": [
     "type",
     "benefit"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "funeral-support@1": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.accepted"
     },
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "number",
     "on"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.supplementRequested"
     },
     "items": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "items"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.refused"
     },
     "reasons": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.decided"
     },
     "outcome": {
      "$ref": "#/$defs/__schema105"
     }
    },
    "required": [
     "type",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.supplied"
     },
     "documents": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema33"
      }
     }
    },
    "required": [
     "type",
     "documents"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.retried"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema107"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema108"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "application"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema114"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema105"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema115"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema116"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "$ref": "#/$defs/__schema117"
   },
   {
    "$ref": "#/$defs/__schema120"
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.examining"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "funeral-allowance@1": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.accepted"
     },
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "number",
     "on"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.supplementRequested"
     },
     "items": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "items"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.refused"
     },
     "reasons": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.decided"
     },
     "outcome": {
      "$ref": "#/$defs/__schema121"
     }
    },
    "required": [
     "type",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.supplied"
     },
     "documents": {
      "minItems": 1,
      "type": "array",
      "items": {
       "$ref": "#/$defs/__schema33"
      }
     }
    },
    "required": [
     "type",
     "documents"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.retried"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema123"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema124"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "application"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema126"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema121"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "outcome"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema127"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema128"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "reasons"
    ],
    "additionalProperties": false
   },
   {
    "$ref": "#/$defs/__schema117"
   },
   {
    "$ref": "#/$defs/__schema120"
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "agency.examining"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema129"
     },
     "to": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "to",
     "on"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "whole-case": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.withdrew"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "citizen.joined"
     },
     "relation": {
      "type": "string",
      "maxLength": 500
     }
    },
    "required": [
     "type",
     "relation"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.stopped"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.migrated"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "to": {
      "$ref": "#/$defs/__schema7"
     },
     "hash": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "to",
     "hash"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "calendar.changed"
     },
     "calendar": {
      "type": "object",
      "properties": {
       "id": {
        "$ref": "#/$defs/__schema7"
       },
       "version": {
        "type": "integer",
        "minimum": 1,
        "maximum": 9007199254740991
       },
       "officeHours": {
        "minItems": 1,
        "$ref": "#/$defs/__schema131"
       },
       "weekendReception": {
        "type": "object",
        "properties": {
         "reason": {
          "$ref": "#/$defs/__schema132"
         },
         "source": {
          "$ref": "#/$defs/__schema110"
         },
         "saturday": {
          "$ref": "#/$defs/__schema131"
         },
         "sunday": {
          "$ref": "#/$defs/__schema131"
         }
        },
        "required": [
         "reason",
         "source"
        ],
        "additionalProperties": false
       },
       "years": {
        "type": "object",
        "propertyNames": {
         "type": "string",
         "pattern": "^\\d{4}$",
         "patternProblem": "A year is written YYYY."
        },
        "additionalProperties": {
         "type": "object",
         "properties": {
          "off": {
           "type": "object",
           "propertyNames": {
            "$ref": "#/$defs/__schema133"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema132"
             },
             "source": {
              "$ref": "#/$defs/__schema110"
             }
            },
            "required": [
             "reason",
             "source"
            ],
            "additionalProperties": false
           }
          },
          "worked": {
           "type": "object",
           "propertyNames": {
            "$ref": "#/$defs/__schema133"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema132"
             },
             "source": {
              "$ref": "#/$defs/__schema110"
             },
             "insteadOf": {
              "$ref": "#/$defs/__schema18"
             }
            },
            "required": [
             "reason",
             "source",
             "insteadOf"
            ],
            "additionalProperties": false
           }
          },
          "shortened": {
           "type": "object",
           "propertyNames": {
            "$ref": "#/$defs/__schema133"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema132"
             },
             "source": {
              "$ref": "#/$defs/__schema110"
             },
             "hours": {
              "minItems": 1,
              "$ref": "#/$defs/__schema131"
             }
            },
            "required": [
             "reason",
             "source",
             "hours"
            ],
            "additionalProperties": false
           }
          }
         },
         "required": [
          "off",
          "worked"
         ],
         "additionalProperties": false
        }
       }
      },
      "required": [
       "id",
       "version",
       "officeHours",
       "years"
      ],
      "additionalProperties": false
     }
    },
    "required": [
     "type",
     "calendar"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "any-dossier": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "type": {
      "type": "string",
      "const": "officer.rescheduled"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "newDate": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "newDate"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 }
};
