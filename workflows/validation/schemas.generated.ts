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
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "relation": {
    "type": "string",
    "enum": [
     "mother",
     "father",
     "grandparent",
     "other-relative",
     "carer"
    ]
   }
  },
  "required": [
   "fullName",
   "personalId",
   "relation"
  ],
  "additionalProperties": false
 },
 "__schema81": {
  "type": "object",
  "properties": {
   "name": {
    "$ref": "#/$defs/__schema12"
   },
   "sex": {
    "type": "string",
    "enum": [
     "female",
     "male"
    ]
   },
   "born": {
    "type": "object",
    "properties": {
     "on": {
      "$ref": "#/$defs/__schema18"
     },
     "at": {
      "$ref": "#/$defs/__schema26"
     },
     "country": {
      "$ref": "#/$defs/__schema19"
     },
     "place": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "on",
     "country",
     "place"
    ],
    "additionalProperties": false
   },
   "nationality": {
    "$ref": "#/$defs/__schema19"
   },
   "ethnicity": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "name",
   "sex",
   "born",
   "nationality",
   "ethnicity"
  ],
  "additionalProperties": false
 },
 "__schema82": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "married"
     },
     "mother": {
      "$ref": "#/$defs/__schema83"
     },
     "father": {
      "$ref": "#/$defs/__schema83"
     }
    },
    "required": [
     "kind",
     "mother",
     "father"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "$ref": "#/$defs/__schema84"
     },
     "mother": {
      "$ref": "#/$defs/__schema83"
     }
    },
    "required": [
     "kind",
     "mother"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "$ref": "#/$defs/__schema85"
     },
     "mother": {
      "$ref": "#/$defs/__schema83"
     },
     "father": {
      "$ref": "#/$defs/__schema83"
     }
    },
    "required": [
     "kind",
     "mother",
     "father"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "$ref": "#/$defs/__schema86"
     }
    },
    "required": [
     "kind"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "kind"
 },
 "__schema83": {
  "type": "object",
  "properties": {
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "born": {
    "$ref": "#/$defs/__schema16"
   },
   "nationality": {
    "$ref": "#/$defs/__schema19"
   },
   "residence": {
    "$ref": "#/$defs/__schema5"
   }
  },
  "required": [
   "fullName",
   "personalId",
   "born",
   "nationality",
   "residence"
  ],
  "additionalProperties": false
 },
 "__schema84": {
  "type": "string",
  "const": "mother-alone"
 },
 "__schema85": {
  "type": "string",
  "const": "unmarried"
 },
 "__schema86": {
  "type": "string",
  "const": "unknown"
 },
 "__schema87": {
  "type": "object",
  "properties": {
   "code": {
    "type": "string",
    "pattern": "^[0-9]{5}\\.GCS\\.[0-9]{5}\\.[0-9]{2}$",
    "patternProblem": "The code of a birth paper looks like 92001.GCS.00042.26."
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "facility": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "code",
   "issuedOn",
   "facility"
  ],
  "additionalProperties": false
 },
 "__schema88": {
  "$ref": "#/$defs/__schema18"
 },
 "__schema89": {
  "$ref": "#/$defs/__schema90"
 },
 "__schema90": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "head": {
      "$ref": "#/$defs/__schema1"
     },
     "headPersonalId": {
      "$ref": "#/$defs/__schema3"
     },
     "relation": {
      "$ref": "#/$defs/__schema91"
     },
     "address": {
      "$ref": "#/$defs/__schema5"
     },
     "consent": {
      "$ref": "#/$defs/__schema92"
     },
     "kind": {
      "type": "string",
      "const": "family"
     }
    },
    "required": [
     "head",
     "headPersonalId",
     "relation",
     "address",
     "kind"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "$ref": "#/$defs/__schema93"
     },
     "organisation": {
      "$ref": "#/$defs/__schema7"
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
 "__schema91": {
  "type": "string",
  "enum": [
   "child",
   "grandchild",
   "sibling",
   "other-relative"
  ]
 },
 "__schema92": {
  "$ref": "#/$defs/__schema33"
 },
 "__schema93": {
  "type": "string",
  "const": "collective"
 },
 "__schema94": {
  "$ref": "#/$defs/__schema95"
 },
 "__schema95": {
  "type": "object",
  "properties": {
   "clinic": {
    "$ref": "#/$defs/__schema7"
   },
   "motherNumber": {
    "$ref": "#/$defs/__schema96"
   }
  },
  "required": [
   "clinic"
  ],
  "additionalProperties": false
 },
 "__schema96": {
  "type": "string",
  "pattern": "^(\\d{10}|\\d{12})$",
  "patternProblem": "An insurance number has 10 digits, or is the personal id; a mother without one is 0000000000."
 },
 "__schema97": {
  "$ref": "#/$defs/__schema98"
 },
 "__schema98": {
  "type": "integer",
  "minimum": 0,
  "maximum": 50
 },
 "__schema99": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "by": {
      "type": "string",
      "const": "counter"
     }
    },
    "required": [
     "by"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "by": {
      "type": "string",
      "const": "portal"
     }
    },
    "required": [
     "by"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "by": {
      "type": "string",
      "const": "post"
     },
     "address": {
      "$ref": "#/$defs/__schema5"
     }
    },
    "required": [
     "by",
     "address"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "by"
 },
 "__schema100": {
  "minItems": 2,
  "maxItems": 3,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema101"
  }
 },
 "__schema101": {
  "type": "string",
  "enum": [
   "birth-registration",
   "residence-registration",
   "health-card"
  ]
 },
 "__schema102": {
  "minItems": 2,
  "maxItems": 4,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema103"
  }
 },
 "__schema103": {
  "type": "string",
  "enum": [
   "birth-registration",
   "residence-registration",
   "health-card",
   "identity-card"
  ]
 },
 "__schema104": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema7"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   }
  },
  "required": [
   "number",
   "issuedOn",
   "personalId"
  ],
  "additionalProperties": false
 },
 "__schema105": {
  "type": "object",
  "properties": {
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   }
  },
  "required": [
   "fullName",
   "personalId"
  ],
  "additionalProperties": false
 },
 "__schema106": {
  "oneOf": [
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "foreign"
     },
     "name": {
      "$ref": "#/$defs/__schema7"
     },
     "country": {
      "$ref": "#/$defs/__schema19"
     },
     "registration": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "kind",
     "name",
     "country",
     "registration"
    ],
    "additionalProperties": false
   },
   {
    "type": "object",
    "properties": {
     "kind": {
      "type": "string",
      "const": "domestic"
     },
     "name": {
      "$ref": "#/$defs/__schema7"
     },
     "registration": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "kind",
     "name",
     "registration"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "kind"
 },
 "__schema107": {
  "type": "object",
  "properties": {
   "reference": {
    "$ref": "#/$defs/__schema108"
   },
   "name": {
    "$ref": "#/$defs/__schema7"
   },
   "park": {
    "$ref": "#/$defs/__schema7"
   },
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "line": {
    "$ref": "#/$defs/__schema109"
   }
  },
  "required": [
   "reference",
   "name",
   "park",
   "commune",
   "line"
  ],
  "additionalProperties": false
 },
 "__schema108": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema109": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema110": {
  "type": "object",
  "properties": {
   "capital": {
    "$ref": "#/$defs/__schema53"
   },
   "company": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "capital",
   "company"
  ],
  "additionalProperties": false
 },
 "__schema111": {
  "type": "object",
  "properties": {
   "certificate": {
    "$ref": "#/$defs/__schema7"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "certificate",
   "issuedOn"
  ],
  "additionalProperties": false
 },
 "__schema112": {
  "type": "object",
  "properties": {
   "name": {
    "$ref": "#/$defs/__schema7"
   },
   "form": {
    "type": "string",
    "enum": [
     "limited-liability",
     "joint-stock",
     "partnership"
    ]
   },
   "charterCapital": {
    "$ref": "#/$defs/__schema53"
   },
   "office": {
    "$ref": "#/$defs/__schema5"
   }
  },
  "required": [
   "name",
   "form",
   "charterCapital",
   "office"
  ],
  "additionalProperties": false
 },
 "__schema113": {
  "maxItems": 20,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema114"
  }
 },
 "__schema114": {
  "type": "object",
  "properties": {
   "key": {
    "type": "string",
    "maxLength": 40,
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "patternProblem": "Name what somebody is to the company: director, manager-2."
   },
   "person": {
    "$ref": "#/$defs/__schema115"
   },
   "form": {
    "$ref": "#/$defs/__schema116"
   },
   "purpose": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "key",
   "person",
   "form",
   "purpose"
  ],
  "additionalProperties": false
 },
 "__schema115": {
  "type": "object",
  "properties": {
   "fullName": {
    "$ref": "#/$defs/__schema1"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   }
  },
  "required": [
   "fullName",
   "personalId"
  ],
  "additionalProperties": false
 },
 "__schema116": {
  "type": "string",
  "enum": [
   "1",
   "2"
  ]
 },
 "__schema117": {
  "type": "object",
  "properties": {
   "group": {
    "type": "string",
    "enum": [
     "I",
     "II",
     "III"
    ]
   },
   "wasteWater": {
    "type": "integer",
    "minimum": 0,
    "maximum": 9007199254740991
   },
   "existingCompany": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "group",
   "wasteWater"
  ],
  "additionalProperties": false
 },
 "__schema118": {
  "type": "object",
  "properties": {
   "area": {
    "type": "integer",
    "minimum": 1,
    "maximum": 9007199254740991
   },
   "years": {
    "type": "integer",
    "minimum": 1,
    "maximum": 70
   },
   "existingCompany": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "area",
   "years"
  ],
  "additionalProperties": false
 },
 "__schema119": {
  "type": "object",
  "properties": {
   "representative": {
    "$ref": "#/$defs/__schema105"
   },
   "investor": {
    "$ref": "#/$defs/__schema106"
   },
   "project": {
    "$ref": "#/$defs/__schema107"
   },
   "capital": {
    "$ref": "#/$defs/__schema53"
   },
   "company": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "representative",
   "investor",
   "project",
   "capital",
   "company"
  ],
  "additionalProperties": false
 },
 "__schema120": {
  "type": "object",
  "properties": {
   "representative": {
    "$ref": "#/$defs/__schema105"
   },
   "project": {
    "type": "object",
    "properties": {
     "reference": {
      "$ref": "#/$defs/__schema108"
     },
     "line": {
      "$ref": "#/$defs/__schema109"
     }
    },
    "required": [
     "reference",
     "line"
    ],
    "additionalProperties": false
   },
   "company": {
    "$ref": "#/$defs/__schema112"
   },
   "investment": {
    "$ref": "#/$defs/__schema111"
   }
  },
  "required": [
   "representative",
   "project",
   "company"
  ],
  "additionalProperties": false
 },
 "__schema121": {
  "type": "object",
  "properties": {
   "person": {
    "$ref": "#/$defs/__schema115"
   },
   "form": {
    "$ref": "#/$defs/__schema116"
   },
   "purpose": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "person",
   "form",
   "purpose"
  ],
  "additionalProperties": false
 },
 "__schema122": {
  "type": "object",
  "properties": {
   "representative": {
    "$ref": "#/$defs/__schema105"
   },
   "project": {
    "$ref": "#/$defs/__schema107"
   },
   "environment": {
    "$ref": "#/$defs/__schema117"
   },
   "investment": {
    "$ref": "#/$defs/__schema111"
   },
   "enterprise": {
    "$ref": "#/$defs/__schema123"
   }
  },
  "required": [
   "representative",
   "project",
   "environment"
  ],
  "additionalProperties": false
 },
 "__schema123": {
  "type": "object",
  "properties": {
   "number": {
    "type": "string",
    "pattern": "^\\d{10}$",
    "patternProblem": "An enterprise number has 10 digits."
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
 "__schema124": {
  "type": "object",
  "properties": {
   "representative": {
    "$ref": "#/$defs/__schema105"
   },
   "project": {
    "$ref": "#/$defs/__schema107"
   },
   "land": {
    "$ref": "#/$defs/__schema118"
   },
   "investment": {
    "$ref": "#/$defs/__schema111"
   },
   "enterprise": {
    "$ref": "#/$defs/__schema123"
   }
  },
  "required": [
   "representative",
   "project",
   "land"
  ],
  "additionalProperties": false
 },
 "__schema125": {
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
 "__schema126": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema127": {
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
 "__schema128": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema129": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema130": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema131": {
  "type": "string"
 },
 "__schema132": {
  "type": "string"
 },
 "__schema133": {
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
 "__schema134": {
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
 "__schema135": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema136": {
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
 "__schema137": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema138": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema139": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema140": {
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
      "$ref": "#/$defs/__schema141"
     },
     "benefit": {
      "type": "string",
      "const": "monthly"
     },
     "recipients": {
      "$ref": "#/$defs/__schema142"
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
      "$ref": "#/$defs/__schema141"
     },
     "benefit": {
      "type": "string",
      "const": "lump-sum"
     },
     "amount": {
      "$ref": "#/$defs/__schema144"
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
 "__schema141": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema142": {
  "minItems": 1,
  "maxItems": 4,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema143"
  }
 },
 "__schema143": {
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
 "__schema144": {
  "$ref": "#/$defs/__schema53"
 },
 "__schema145": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema146": {
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
 "__schema147": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema148": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema149": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema150": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema151"
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
 "__schema151": {
  "type": "string",
  "enum": [
   "B3",
   "B4"
  ]
 },
 "__schema152": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema153": {
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
     "$ref": "#/$defs/__schema154"
    }
   },
   "payee": {
    "$ref": "#/$defs/__schema156"
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
    "$ref": "#/$defs/__schema158"
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
 "__schema154": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema151"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "source": {
    "$ref": "#/$defs/__schema155"
   }
  },
  "required": [
   "head",
   "amount",
   "source"
  ],
  "additionalProperties": false
 },
 "__schema155": {
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
 "__schema156": {
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
        "$ref": "#/$defs/__schema157"
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
 "__schema157": {
  "type": "string",
  "const": "none"
 },
 "__schema158": {
  "$ref": "#/$defs/__schema7"
 },
 "__schema159": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema160": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema161": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema162": {
  "type": "object",
  "properties": {
   "type": {
    "$ref": "#/$defs/__schema163"
   },
   "claimants": {
    "$ref": "#/$defs/__schema164"
   }
  },
  "required": [
   "type"
  ],
  "additionalProperties": false
 },
 "__schema163": {
  "type": "string",
  "const": "agency.payeeDisputed"
 },
 "__schema164": {
  "type": "integer",
  "minimum": 2,
  "maximum": 9007199254740991
 },
 "__schema165": {
  "type": "object",
  "properties": {
   "payee": {
    "$ref": "#/$defs/__schema156"
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
 "__schema166": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema167"
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
 "__schema167": {
  "type": "string",
  "enum": [
   "B1",
   "B5",
   "B6"
  ]
 },
 "__schema168": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema169": {
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
     "$ref": "#/$defs/__schema170"
    }
   },
   "payee": {
    "$ref": "#/$defs/__schema156"
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
    "$ref": "#/$defs/__schema158"
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
 "__schema170": {
  "type": "object",
  "properties": {
   "head": {
    "$ref": "#/$defs/__schema167"
   },
   "amount": {
    "$ref": "#/$defs/__schema53"
   },
   "source": {
    "$ref": "#/$defs/__schema155"
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
 "__schema171": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema172": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema173": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema174": {
  "type": "string",
  "const": "agency.forwarded"
 },
 "__schema175": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema7"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "personalId": {
    "$ref": "#/$defs/__schema3"
   },
   "signedBy": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "number",
   "issuedOn",
   "personalId",
   "signedBy"
  ],
  "additionalProperties": false
 },
 "__schema176": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema177": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "mother": {
    "$ref": "#/$defs/__schema83"
   },
   "father": {
    "$ref": "#/$defs/__schema83"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "copies": {
    "type": "integer",
    "minimum": 0,
    "maximum": 50
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   }
  },
  "required": [
   "applicant",
   "child",
   "mother",
   "birthNotice",
   "copies",
   "delivery"
  ],
  "additionalProperties": false
 },
 "__schema178": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema179": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema180": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema181": {
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
 "__schema182": {
  "type": "string"
 },
 "__schema183": {
  "type": "string"
 },
 "__schema184": {
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
 "__schema185": {
  "type": "object",
  "properties": {
   "type": {
    "type": "string",
    "const": "agency.paymentRequested"
   },
   "fee": {
    "type": "object",
    "properties": {
     "amount": {
      "$ref": "#/$defs/__schema53"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "legalBasis": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "amount",
     "reason"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "type",
   "fee"
  ],
  "additionalProperties": false
 },
 "__schema186": {
  "type": "object",
  "properties": {
   "type": {
    "type": "string",
    "const": "citizen.paid"
   },
   "receipt": {
    "type": "object",
    "properties": {
     "number": {
      "$ref": "#/$defs/__schema7"
     },
     "paidOn": {
      "$ref": "#/$defs/__schema18"
     }
    },
    "required": [
     "number",
     "paidOn"
    ],
    "additionalProperties": false
   }
  },
  "required": [
   "type",
   "receipt"
  ],
  "additionalProperties": false
 },
 "__schema187": {
  "type": "object",
  "properties": {
   "registeredOn": {
    "$ref": "#/$defs/__schema18"
   },
   "noticeNumber": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "registeredOn",
   "noticeNumber"
  ],
  "additionalProperties": false
 },
 "__schema188": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema189": {
  "type": "object",
  "properties": {
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "household": {
    "type": "object",
    "properties": {
     "head": {
      "$ref": "#/$defs/__schema1"
     },
     "headPersonalId": {
      "$ref": "#/$defs/__schema3"
     },
     "relation": {
      "$ref": "#/$defs/__schema91"
     },
     "address": {
      "$ref": "#/$defs/__schema5"
     },
     "consent": {
      "$ref": "#/$defs/__schema92"
     }
    },
    "required": [
     "head",
     "headPersonalId",
     "relation",
     "address"
    ],
    "additionalProperties": false
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "child",
   "household",
   "certificate"
  ],
  "additionalProperties": false
 },
 "__schema190": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema191": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema192": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema193": {
  "type": "object",
  "properties": {
   "cardNumber": {
    "type": "string",
    "pattern": "^TE1\\d{12}$",
    "patternProblem": "The card of a child under six begins with TE1 and has 12 digits more."
   },
   "validFrom": {
    "$ref": "#/$defs/__schema18"
   },
   "validUntil": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "cardNumber",
   "validFrom",
   "validUntil"
  ],
  "additionalProperties": false
 },
 "__schema194": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema195": {
  "type": "object",
  "properties": {
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "motherInsuranceNumber": {
    "$ref": "#/$defs/__schema96"
   },
   "clinic": {
    "$ref": "#/$defs/__schema7"
   },
   "residence": {
    "$ref": "#/$defs/__schema5"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "child",
   "motherInsuranceNumber",
   "clinic",
   "residence",
   "delivery",
   "certificate"
  ],
  "additionalProperties": false
 },
 "__schema196": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema197": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema198": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema199": {
  "type": "object",
  "properties": {
   "cardNumber": {
    "$ref": "#/$defs/__schema3"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   },
   "validUntil": {
    "$ref": "#/$defs/__schema18"
   },
   "issuedBy": {
    "$ref": "#/$defs/__schema7"
   }
  },
  "required": [
   "cardNumber",
   "issuedOn",
   "validUntil",
   "issuedBy"
  ],
  "additionalProperties": false
 },
 "__schema200": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema201": {
  "type": "object",
  "properties": {
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "representative": {
    "type": "object",
    "properties": {
     "fullName": {
      "$ref": "#/$defs/__schema1"
     },
     "personalId": {
      "$ref": "#/$defs/__schema3"
     },
     "relation": {
      "type": "string",
      "enum": [
       "mother",
       "father",
       "guardian"
      ]
     }
    },
    "required": [
     "fullName",
     "personalId",
     "relation"
    ],
    "additionalProperties": false
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "child",
   "representative",
   "delivery",
   "certificate"
  ],
  "additionalProperties": false
 },
 "__schema202": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema203": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema204": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema205": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema206": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema207": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema208": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema209": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema210": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema211": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema212": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema213": {
  "type": "string",
  "const": "citizen.refiled"
 },
 "__schema214": {
  "type": "object",
  "properties": {
   "number": {
    "$ref": "#/$defs/__schema7"
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
 "__schema215": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema216": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema217": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema218": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema219": {
  "type": "object",
  "properties": {
   "licence": {
    "$ref": "#/$defs/__schema7"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "licence",
   "issuedOn"
  ],
  "additionalProperties": false
 },
 "__schema220": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema221": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema222": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema223": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema224": {
  "type": "object",
  "properties": {
   "decision": {
    "$ref": "#/$defs/__schema7"
   },
   "issuedOn": {
    "$ref": "#/$defs/__schema18"
   }
  },
  "required": [
   "decision",
   "issuedOn"
  ],
  "additionalProperties": false
 },
 "__schema225": {
  "type": "string",
  "const": "officer.corrected"
 },
 "__schema226": {
  "type": "string",
  "const": "officer.decidedByHand"
 },
 "__schema227": {
  "type": "string",
  "const": "officer.refusedByHand"
 },
 "__schema228": {
  "minItems": 1,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema7"
  }
 },
 "__schema229": {
  "minItems": 2,
  "maxItems": 2,
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema26"
  }
 },
 "__schema230": {
  "type": "array",
  "items": {
   "$ref": "#/$defs/__schema229"
  }
 },
 "__schema231": {
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
 "__schema232": {
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
 },
 "birth@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema89"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema94"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "chosen": {
    "$ref": "#/$defs/__schema100"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "delivery",
   "chosen"
  ],
  "additionalProperties": false
 },
 "birth@2": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema89"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema94"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "chosen": {
    "$ref": "#/$defs/__schema102"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "delivery",
   "chosen"
  ],
  "additionalProperties": false
 },
 "birth-registration@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema89"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema94"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "delivery"
  ],
  "additionalProperties": false
 },
 "residence-registration@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema90"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema94"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "household",
   "delivery",
   "certificate"
  ],
  "additionalProperties": false
 },
 "health-card@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema89"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema95"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "healthInsurance",
   "delivery",
   "certificate"
  ],
  "additionalProperties": false
 },
 "identity-card@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema80"
   },
   "child": {
    "$ref": "#/$defs/__schema81"
   },
   "parents": {
    "$ref": "#/$defs/__schema82"
   },
   "birthNotice": {
    "$ref": "#/$defs/__schema87"
   },
   "diedOn": {
    "$ref": "#/$defs/__schema88"
   },
   "household": {
    "$ref": "#/$defs/__schema89"
   },
   "healthInsurance": {
    "$ref": "#/$defs/__schema94"
   },
   "copies": {
    "$ref": "#/$defs/__schema97"
   },
   "delivery": {
    "$ref": "#/$defs/__schema99"
   },
   "certificate": {
    "$ref": "#/$defs/__schema104"
   }
  },
  "required": [
   "applicant",
   "child",
   "parents",
   "birthNotice",
   "delivery",
   "certificate"
  ],
  "additionalProperties": false
 },
 "investor@1": {
  "type": "object",
  "properties": {
   "applicant": {
    "$ref": "#/$defs/__schema105"
   },
   "investor": {
    "$ref": "#/$defs/__schema106"
   },
   "project": {
    "$ref": "#/$defs/__schema107"
   },
   "investment": {
    "$ref": "#/$defs/__schema110"
   },
   "existingCertificate": {
    "$ref": "#/$defs/__schema111"
   },
   "company": {
    "$ref": "#/$defs/__schema112"
   },
   "people": {
    "$ref": "#/$defs/__schema113"
   },
   "environment": {
    "$ref": "#/$defs/__schema117"
   },
   "land": {
    "$ref": "#/$defs/__schema118"
   }
  },
  "required": [
   "applicant",
   "investor",
   "project"
  ],
  "additionalProperties": false
 },
 "investment-registration@1": {
  "type": "object",
  "properties": {
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "application": {
    "$ref": "#/$defs/__schema119"
   }
  },
  "required": [
   "commune",
   "application"
  ],
  "additionalProperties": false
 },
 "enterprise-registration@1": {
  "type": "object",
  "properties": {
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "application": {
    "$ref": "#/$defs/__schema120"
   }
  },
  "required": [
   "commune",
   "application"
  ],
  "additionalProperties": false
 },
 "judicial-record@1": {
  "type": "object",
  "properties": {
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "application": {
    "$ref": "#/$defs/__schema121"
   }
  },
  "required": [
   "commune",
   "application"
  ],
  "additionalProperties": false
 },
 "environment-licence@1": {
  "type": "object",
  "properties": {
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "application": {
    "$ref": "#/$defs/__schema122"
   }
  },
  "required": [
   "commune",
   "application"
  ],
  "additionalProperties": false
 },
 "land-lease@1": {
  "type": "object",
  "properties": {
   "commune": {
    "$ref": "#/$defs/__schema7"
   },
   "application": {
    "$ref": "#/$defs/__schema124"
   }
  },
  "required": [
   "commune",
   "application"
  ],
  "additionalProperties": false
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
      "$ref": "#/$defs/__schema125"
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
      "$ref": "#/$defs/__schema126"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema127"
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
      "$ref": "#/$defs/__schema128"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema125"
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
      "$ref": "#/$defs/__schema129"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema130"
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
       "$ref": "#/$defs/__schema131"
      },
      "additionalProperties": {
       "$ref": "#/$defs/__schema132"
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
       "$ref": "#/$defs/__schema133"
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
      "$ref": "#/$defs/__schema134"
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
      "$ref": "#/$defs/__schema135"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema136"
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
      "$ref": "#/$defs/__schema137"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema134"
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
      "$ref": "#/$defs/__schema138"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema139"
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
      "$ref": "#/$defs/__schema134"
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
      "$ref": "#/$defs/__schema140"
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
      "$ref": "#/$defs/__schema145"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema146"
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
      "$ref": "#/$defs/__schema147"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema140"
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
      "$ref": "#/$defs/__schema148"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema149"
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
        "$ref": "#/$defs/__schema142"
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
        "$ref": "#/$defs/__schema144"
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
      "$ref": "#/$defs/__schema150"
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
      "$ref": "#/$defs/__schema152"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema153"
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
      "$ref": "#/$defs/__schema159"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema150"
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
      "$ref": "#/$defs/__schema160"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema161"
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
    "$ref": "#/$defs/__schema162"
   },
   {
    "$ref": "#/$defs/__schema165"
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
      "$ref": "#/$defs/__schema166"
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
      "$ref": "#/$defs/__schema168"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema169"
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
      "$ref": "#/$defs/__schema171"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema166"
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
      "$ref": "#/$defs/__schema172"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema173"
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
    "$ref": "#/$defs/__schema162"
   },
   {
    "$ref": "#/$defs/__schema165"
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
      "$ref": "#/$defs/__schema174"
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
 "birth-registration@1": {
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
      "$ref": "#/$defs/__schema175"
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
      "$ref": "#/$defs/__schema176"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema177"
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
      "$ref": "#/$defs/__schema178"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema175"
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
      "$ref": "#/$defs/__schema179"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema180"
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
    "$ref": "#/$defs/__schema181"
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
       "$ref": "#/$defs/__schema182"
      },
      "additionalProperties": {
       "$ref": "#/$defs/__schema183"
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
       "$ref": "#/$defs/__schema184"
      }
     }
    },
    "required": [
     "type",
     "corrections"
    ],
    "additionalProperties": false
   },
   {
    "$ref": "#/$defs/__schema185"
   },
   {
    "$ref": "#/$defs/__schema186"
   }
  ],
  "discriminator": "type"
 },
 "residence-registration@1": {
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
      "$ref": "#/$defs/__schema187"
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
      "$ref": "#/$defs/__schema188"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema189"
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
      "$ref": "#/$defs/__schema190"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema187"
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
      "$ref": "#/$defs/__schema191"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema192"
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
    "$ref": "#/$defs/__schema181"
   },
   {
    "$ref": "#/$defs/__schema185"
   },
   {
    "$ref": "#/$defs/__schema186"
   }
  ],
  "discriminator": "type"
 },
 "health-card@1": {
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
      "$ref": "#/$defs/__schema193"
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
      "$ref": "#/$defs/__schema194"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema195"
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
      "$ref": "#/$defs/__schema196"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema193"
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
      "$ref": "#/$defs/__schema197"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema198"
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
    "$ref": "#/$defs/__schema181"
   }
  ],
  "discriminator": "type"
 },
 "identity-card@1": {
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
      "$ref": "#/$defs/__schema199"
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
      "$ref": "#/$defs/__schema200"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema201"
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
      "$ref": "#/$defs/__schema202"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema199"
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
      "$ref": "#/$defs/__schema203"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema204"
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
    "$ref": "#/$defs/__schema181"
   }
  ],
  "discriminator": "type"
 },
 "investment-registration@1": {
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
      "$ref": "#/$defs/__schema111"
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
      "$ref": "#/$defs/__schema205"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema119"
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
      "$ref": "#/$defs/__schema206"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema111"
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
      "$ref": "#/$defs/__schema207"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema208"
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
    "$ref": "#/$defs/__schema181"
   }
  ],
  "discriminator": "type"
 },
 "enterprise-registration@1": {
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
      "$ref": "#/$defs/__schema123"
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
      "$ref": "#/$defs/__schema209"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema120"
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
      "$ref": "#/$defs/__schema210"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema123"
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
      "$ref": "#/$defs/__schema211"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema212"
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
    "$ref": "#/$defs/__schema181"
   },
   {
    "$ref": "#/$defs/__schema185"
   },
   {
    "$ref": "#/$defs/__schema186"
   },
   {
    "type": "object",
    "properties": {
     "type": {
      "$ref": "#/$defs/__schema213"
     },
     "application": {
      "$ref": "#/$defs/__schema120"
     }
    },
    "required": [
     "type",
     "application"
    ],
    "additionalProperties": false
   }
  ],
  "discriminator": "type"
 },
 "judicial-record@1": {
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
      "$ref": "#/$defs/__schema214"
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
      "$ref": "#/$defs/__schema215"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema121"
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
      "$ref": "#/$defs/__schema216"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema214"
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
      "$ref": "#/$defs/__schema217"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema218"
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
    "$ref": "#/$defs/__schema181"
   }
  ],
  "discriminator": "type"
 },
 "environment-licence@1": {
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
      "$ref": "#/$defs/__schema219"
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
      "$ref": "#/$defs/__schema220"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "application": {
      "$ref": "#/$defs/__schema122"
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
      "$ref": "#/$defs/__schema221"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema219"
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
      "$ref": "#/$defs/__schema222"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema223"
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
    "$ref": "#/$defs/__schema181"
   }
  ],
  "discriminator": "type"
 },
 "land-lease@1": {
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
      "$ref": "#/$defs/__schema224"
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
      "$ref": "#/$defs/__schema225"
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
      "$ref": "#/$defs/__schema226"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "outcome": {
      "$ref": "#/$defs/__schema224"
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
      "$ref": "#/$defs/__schema227"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "reasons": {
      "$ref": "#/$defs/__schema228"
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
    "$ref": "#/$defs/__schema181"
   },
   {
    "$ref": "#/$defs/__schema185"
   },
   {
    "$ref": "#/$defs/__schema186"
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
      "const": "citizen.added"
     },
     "part": {
      "type": "object",
      "propertyNames": {
       "type": "string"
      },
      "additionalProperties": {}
     },
     "dossierCodes": {
      "type": "object",
      "propertyNames": {
       "type": "string"
      },
      "additionalProperties": {
       "$ref": "#/$defs/__schema7"
      }
     }
    },
    "required": [
     "type",
     "part",
     "dossierCodes"
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
      "const": "officer.handedOver"
     },
     "by": {
      "$ref": "#/$defs/__schema7"
     },
     "reason": {
      "$ref": "#/$defs/__schema7"
     },
     "agency": {
      "$ref": "#/$defs/__schema7"
     },
     "from": {
      "$ref": "#/$defs/__schema7"
     },
     "to": {
      "$ref": "#/$defs/__schema7"
     }
    },
    "required": [
     "type",
     "by",
     "reason",
     "agency",
     "from",
     "to"
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
        "$ref": "#/$defs/__schema230"
       },
       "weekendReception": {
        "type": "object",
        "properties": {
         "reason": {
          "$ref": "#/$defs/__schema231"
         },
         "source": {
          "$ref": "#/$defs/__schema155"
         },
         "saturday": {
          "$ref": "#/$defs/__schema230"
         },
         "sunday": {
          "$ref": "#/$defs/__schema230"
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
            "$ref": "#/$defs/__schema232"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema231"
             },
             "source": {
              "$ref": "#/$defs/__schema155"
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
            "$ref": "#/$defs/__schema232"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema231"
             },
             "source": {
              "$ref": "#/$defs/__schema155"
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
            "$ref": "#/$defs/__schema232"
           },
           "additionalProperties": {
            "type": "object",
            "properties": {
             "reason": {
              "$ref": "#/$defs/__schema231"
             },
             "source": {
              "$ref": "#/$defs/__schema155"
             },
             "hours": {
              "minItems": 1,
              "$ref": "#/$defs/__schema230"
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
