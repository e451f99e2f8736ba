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
   "born": {
    "$ref": "#/$defs/__schema15"
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
      "$ref": "#/$defs/__schema17"
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
    "$ref": "#/$defs/__schema18"
   },
   "ethnicity": {
    "$ref": "#/$defs/__schema7"
   },
   "residence": {
    "oneOf": [
     {
      "$ref": "#/$defs/__schema19"
     },
     {
      "$ref": "#/$defs/__schema22"
     },
     {
      "$ref": "#/$defs/__schema23"
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
  "type": "integer",
  "minimum": 1850,
  "maximum": 2200
 },
 "__schema13": {
  "type": "integer",
  "minimum": 1,
  "maximum": 12
 },
 "__schema14": {
  "type": "integer",
  "minimum": 1,
  "maximum": 31
 },
 "__schema15": {
  "type": "object",
  "properties": {
   "year": {
    "$ref": "#/$defs/__schema12"
   },
   "month": {
    "$ref": "#/$defs/__schema13"
   },
   "day": {
    "$ref": "#/$defs/__schema14"
   }
  },
  "required": [
   "year"
  ],
  "additionalProperties": false
 },
 "__schema16": {
  "type": "string",
  "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))$",
  "patternProblem": "must be a day of the calendar, written YYYY-MM-DD"
 },
 "__schema17": {
  "$ref": "#/$defs/__schema16"
 },
 "__schema18": {
  "type": "string",
  "pattern": "^[A-Z]{2}$",
  "patternProblem": "A country is given by its two-letter code, for example VN."
 },
 "__schema19": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "permanent"
   },
   "address": {
    "$ref": "#/$defs/__schema21"
   }
  },
  "required": [
   "kind",
   "address"
  ],
  "additionalProperties": false
 },
 "__schema20": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema21": {
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
    "$ref": "#/$defs/__schema20"
   }
  },
  "required": [
   "province",
   "commune",
   "detail"
  ],
  "additionalProperties": false
 },
 "__schema22": {
  "type": "object",
  "properties": {
   "kind": {
    "type": "string",
    "const": "temporary"
   },
   "address": {
    "$ref": "#/$defs/__schema21"
   }
  },
  "required": [
   "kind",
   "address"
  ],
  "additionalProperties": false
 },
 "__schema23": {
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
 "__schema24": {
  "type": "object",
  "properties": {
   "date": {
    "$ref": "#/$defs/__schema17"
   },
   "time": {
    "$ref": "#/$defs/__schema25"
   },
   "country": {
    "$ref": "#/$defs/__schema18"
   },
   "place": {
    "type": "object",
    "properties": {
     "province": {
      "$ref": "#/$defs/__schema26"
     },
     "commune": {
      "$ref": "#/$defs/__schema27"
     },
     "detail": {
      "$ref": "#/$defs/__schema9"
     },
     "district": {
      "$ref": "#/$defs/__schema20"
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
 "__schema25": {
  "type": "string",
  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
  "patternProblem": "A time of day is written HH:MM."
 },
 "__schema26": {
  "$ref": "#/$defs/__schema6"
 },
 "__schema27": {
  "$ref": "#/$defs/__schema8"
 },
 "__schema28": {
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
    "$ref": "#/$defs/__schema17"
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
 "__schema29": {
  "$ref": "#/$defs/__schema30"
 },
 "__schema30": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema31"
  }
 },
 "__schema31": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/$defs/__schema7"
   },
   "number": {
    "$ref": "#/$defs/__schema7"
   },
   "location": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "kind",
   "location"
  ],
  "additionalProperties": false
 },
 "__schema32": {
  "$ref": "#/$defs/__schema33"
 },
 "__schema33": {
  "type": "integer",
  "minimum": 0,
  "maximum": 50
 },
 "__schema34": {
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
      "$ref": "#/$defs/__schema35"
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
 "__schema35": {
  "type": "string",
  "const": "head"
 },
 "__schema36": {
  "type": "object",
  "properties": {
   "meritorious": {
    "$ref": "#/$defs/__schema37"
   },
   "veteran": {
    "$ref": "#/$defs/__schema38"
   },
   "meritFile": {
    "$ref": "#/$defs/__schema40"
   },
   "monthlySocialAllowance": {
    "$ref": "#/$defs/__schema41"
   },
   "socialPension": {
    "$ref": "#/$defs/__schema42"
   },
   "survivorPension80": {
    "$ref": "#/$defs/__schema43"
   }
  },
  "additionalProperties": false
 },
 "__schema37": {
  "type": "boolean"
 },
 "__schema38": {
  "$ref": "#/$defs/__schema39"
 },
 "__schema39": {
  "type": "boolean"
 },
 "__schema40": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema41": {
  "type": "boolean"
 },
 "__schema42": {
  "type": "boolean"
 },
 "__schema43": {
  "$ref": "#/$defs/__schema44"
 },
 "__schema44": {
  "type": "boolean"
 },
 "__schema45": {
  "$ref": "#/$defs/__schema46"
 },
 "__schema46": {
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
    "$ref": "#/$defs/__schema47"
   },
   "pension": {
    "$ref": "#/$defs/__schema47"
   },
   "pensionMonths": {
    "$ref": "#/$defs/__schema48"
   },
   "workAccident": {
    "$ref": "#/$defs/__schema49"
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
 "__schema47": {
  "type": "integer",
  "minimum": 0,
  "maximum": 9007199254740991
 },
 "__schema48": {
  "type": "integer",
  "minimum": 0,
  "maximum": 9007199254740991
 },
 "__schema49": {
  "type": "boolean"
 },
 "__schema50": {
  "$ref": "#/$defs/__schema51"
 },
 "__schema51": {
  "type": "array",
  "items": {
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
     "$ref": "#/$defs/__schema15"
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
  }
 },
 "__schema52": {
  "$ref": "#/$defs/__schema53"
 },
 "__schema53": {
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
 "__schema54": {
  "$ref": "#/$defs/__schema55"
 },
 "__schema55": {
  "type": "boolean"
 },
 "__schema56": {
  "$ref": "#/$defs/__schema57"
 },
 "__schema57": {
  "type": "object",
  "properties": {
   "payee": {
    "oneOf": [
     {
      "$ref": "#/$defs/__schema58"
     },
     {
      "$ref": "#/$defs/__schema61"
     },
     {
      "$ref": "#/$defs/__schema63"
     }
    ],
    "discriminator": "kind"
   },
   "burial": {
    "type": "object",
    "properties": {
     "on": {
      "$ref": "#/$defs/__schema17"
     },
     "place": {
      "$ref": "#/$defs/__schema21"
     }
    },
    "required": [
     "on",
     "place"
    ],
    "additionalProperties": false
   },
   "otherAllowance": {
    "type": "object",
    "properties": {
     "kind": {
      "$ref": "#/$defs/__schema7"
     },
     "stopDecision": {
      "$ref": "#/$defs/__schema64"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "payee",
   "burial"
  ],
  "additionalProperties": false
 },
 "__schema58": {
  "type": "object",
  "properties": {
   "kind": {
    "$ref": "#/$defs/__schema59"
   },
   "account": {
    "$ref": "#/$defs/__schema60"
   }
  },
  "required": [
   "kind"
  ],
  "additionalProperties": false
 },
 "__schema59": {
  "type": "string",
  "const": "applicant"
 },
 "__schema60": {
  "$ref": "#/$defs/__schema53"
 },
 "__schema61": {
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
      "$ref": "#/$defs/__schema62"
     }
    ]
   },
   "account": {
    "$ref": "#/$defs/__schema53"
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
 "__schema62": {
  "type": "string",
  "const": "none"
 },
 "__schema63": {
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
    "$ref": "#/$defs/__schema53"
   }
  },
  "required": [
   "kind",
   "organisation"
  ],
  "additionalProperties": false
 },
 "__schema64": {
  "$ref": "#/$defs/__schema31"
 },
 "__schema65": {
  "minItems": 2,
  "maxItems": 5,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema66"
  }
 },
 "__schema66": {
  "type": "string",
  "enum": [
   "death-registration",
   "residence-deregistration",
   "survivor-benefit",
   "funeral-support",
   "funeral-allowance"
  ]
 },
 "__schema67": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema24"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema28"
   },
   "evidence": {
    "$ref": "#/$defs/__schema29"
   },
   "copies": {
    "$ref": "#/$defs/__schema32"
   },
   "household": {
    "$ref": "#/$defs/__schema34"
   },
   "benefits": {
    "$ref": "#/$defs/__schema36"
   },
   "insurance": {
    "$ref": "#/$defs/__schema45"
   },
   "relatives": {
    "$ref": "#/$defs/__schema50"
   },
   "account": {
    "$ref": "#/$defs/__schema52"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema54"
   },
   "funeral": {
    "$ref": "#/$defs/__schema56"
   },
   "extract": {
    "$ref": "#/$defs/__schema68"
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
 "__schema68": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema69"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema17"
   }
  },
  "required": [
   "number",
   "issuedOn"
  ],
  "additionalProperties": false
 },
 "__schema69": {
  "type": "string",
  "pattern": "^\\d+(\\/\\d{4})?\\/TLKT$",
  "patternProblem": "An extract number looks like 12/2026/TLKT."
 },
 "__schema70": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema0"
   },
   "deceased": {
    "$ref": "#/$defs/__schema10"
   },
   "death": {
    "$ref": "#/$defs/__schema24"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema28"
   },
   "evidence": {
    "$ref": "#/$defs/__schema29"
   },
   "copies": {
    "$ref": "#/$defs/__schema32"
   },
   "household": {
    "$ref": "#/$defs/__schema34"
   },
   "benefits": {
    "$ref": "#/$defs/__schema36"
   },
   "insurance": {
    "$ref": "#/$defs/__schema45"
   },
   "relatives": {
    "$ref": "#/$defs/__schema50"
   },
   "account": {
    "$ref": "#/$defs/__schema52"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema54"
   },
   "funeral": {
    "$ref": "#/$defs/__schema57"
   },
   "extract": {
    "$ref": "#/$defs/__schema68"
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
 "__schema71": {
  "type": "string"
 },
 "__schema72": {
  "type": "string"
 },
 "__schema73": {
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
 "__schema74": {
  "type": "object",
  "properties": {
   "removedOn": {
    "$ref": "#/$defs/__schema17"
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
 "__schema75": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema76": {
  "minItems": 1,
  "maxItems": 4,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema77"
  }
 },
 "__schema77": {
  "type": "object",
  "properties": {
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "amount": {
    "$ref": "#/$defs/__schema47"
   }
  },
  "required": [
   "personalId",
   "amount"
  ],
  "additionalProperties": false
 },
 "__schema78": {
  "$ref": "#/$defs/__schema47"
 },
 "__schema79": {
  "type": "string",
  "const": "agency.forwarded"
 },
 "__schema80": {
  "minItems": 2,
  "maxItems": 2,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema25"
  }
 },
 "__schema81": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema80"
  }
 },
 "__schema82": {
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
 "__schema83": {
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
 "__schema84": {
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
    "$ref": "#/$defs/__schema24"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema28"
   },
   "evidence": {
    "$ref": "#/$defs/__schema29"
   },
   "copies": {
    "$ref": "#/$defs/__schema32"
   },
   "household": {
    "$ref": "#/$defs/__schema34"
   },
   "benefits": {
    "$ref": "#/$defs/__schema36"
   },
   "insurance": {
    "$ref": "#/$defs/__schema45"
   },
   "relatives": {
    "$ref": "#/$defs/__schema50"
   },
   "account": {
    "$ref": "#/$defs/__schema52"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema54"
   },
   "funeral": {
    "$ref": "#/$defs/__schema56"
   },
   "chosen": {
    "$ref": "#/$defs/__schema65"
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
    "$ref": "#/$defs/__schema24"
   },
   "deathNotice": {
    "$ref": "#/$defs/__schema28"
   },
   "evidence": {
    "$ref": "#/$defs/__schema29"
   },
   "copies": {
    "$ref": "#/$defs/__schema32"
   },
   "household": {
    "$ref": "#/$defs/__schema34"
   },
   "benefits": {
    "$ref": "#/$defs/__schema36"
   },
   "insurance": {
    "$ref": "#/$defs/__schema45"
   },
   "relatives": {
    "$ref": "#/$defs/__schema50"
   },
   "account": {
    "$ref": "#/$defs/__schema52"
   },
   "monthlyMeritPension": {
    "$ref": "#/$defs/__schema54"
   },
   "funeral": {
    "$ref": "#/$defs/__schema56"
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
  "$ref": "#/$defs/__schema67"
 },
 "survivor-benefit@1": {
  "$ref": "#/$defs/__schema67"
 },
 "funeral-support@1": {
  "$ref": "#/$defs/__schema70"
 },
 "funeral-allowance@1": {
  "$ref": "#/$defs/__schema70"
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
      "$ref": "#/$defs/__schema17"
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
      "type": "object",
      "properties": {
       "number": {
        "$ref": "#/$defs/__schema69"
       },
       "issuedOn": {
        "$ref": "#/$defs/__schema17"
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
       "$ref": "#/$defs/__schema31"
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
       "$ref": "#/$defs/__schema71"
      },
      "additionalProperties": {
       "$ref": "#/$defs/__schema72"
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
       "$ref": "#/$defs/__schema73"
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
      "$ref": "#/$defs/__schema17"
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
      "$ref": "#/$defs/__schema74"
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
       "$ref": "#/$defs/__schema31"
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
      "$ref": "#/$defs/__schema74"
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
      "$ref": "#/$defs/__schema17"
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
      "oneOf": [
       {
        "type": "object",
        "properties": {
         "decisionNumber": {
          "$ref": "#/$defs/__schema7"
         },
         "decidedOn": {
          "$ref": "#/$defs/__schema17"
         },
         "paymentOrder": {
          "$ref": "#/$defs/__schema75"
         },
         "benefit": {
          "type": "string",
          "const": "monthly"
         },
         "recipients": {
          "$ref": "#/$defs/__schema76"
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
          "$ref": "#/$defs/__schema17"
         },
         "paymentOrder": {
          "$ref": "#/$defs/__schema75"
         },
         "benefit": {
          "type": "string",
          "const": "lump-sum"
         },
         "amount": {
          "$ref": "#/$defs/__schema78"
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
       "$ref": "#/$defs/__schema31"
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
        "$ref": "#/$defs/__schema76"
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
        "$ref": "#/$defs/__schema78"
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
      "$ref": "#/$defs/__schema17"
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
      "type": "object",
      "properties": {
       "head": {
        "type": "string",
        "enum": [
         "B3",
         "B4"
        ]
       },
       "amount": {
        "$ref": "#/$defs/__schema47"
       },
       "decisionNumber": {
        "$ref": "#/$defs/__schema7"
       },
       "decidedOn": {
        "$ref": "#/$defs/__schema17"
       }
      },
      "required": [
       "head",
       "amount",
       "decisionNumber",
       "decidedOn"
      ],
      "additionalProperties": false
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
       "$ref": "#/$defs/__schema31"
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
      "$ref": "#/$defs/__schema17"
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
      "type": "object",
      "properties": {
       "head": {
        "type": "string",
        "enum": [
         "B1",
         "B5",
         "B6"
        ]
       },
       "amount": {
        "$ref": "#/$defs/__schema47"
       },
       "decisionNumber": {
        "$ref": "#/$defs/__schema7"
       },
       "decidedOn": {
        "$ref": "#/$defs/__schema17"
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
       "$ref": "#/$defs/__schema31"
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
      "$ref": "#/$defs/__schema79"
     },
     "to": {
      "$ref": "#/$defs/__schema7"
     },
     "on": {
      "$ref": "#/$defs/__schema17"
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
        "$ref": "#/$defs/__schema81"
       },
       "weekendReception": {
        "type": "object",
        "properties": {
         "reason": {
          "$ref": "#/$defs/__schema82"
         },
         "source": {
          "$ref": "#/$defs/__schema83"
         },
         "saturday": {
          "$ref": "#/$defs/__schema81"
         },
         "sunday": {
          "$ref": "#/$defs/__schema81"
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
            "$ref": "#/$defs/__schema84"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema82"
             },
             "source": {
              "$ref": "#/$defs/__schema83"
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
            "$ref": "#/$defs/__schema84"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema82"
             },
             "source": {
              "$ref": "#/$defs/__schema83"
             },
             "insteadOf": {
              "$ref": "#/$defs/__schema17"
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
            "$ref": "#/$defs/__schema84"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema82"
             },
             "source": {
              "$ref": "#/$defs/__schema83"
             },
             "hours": {
              "minItems": 1,
              "$ref": "#/$defs/__schema81"
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
      "$ref": "#/$defs/__schema17"
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
