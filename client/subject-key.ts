import { createHmac } from 'node:crypto';

/** 64 bits of a keyed hash: enough that two subjects never meet, too little to guess a person from. */
const hexDigits = 16;

/**
 * The name of a legal subject that may stand in the clear. Without `secret` nobody can go back to the person.
 * @param subject for example a 12-digit personal id
 * @returns 16 hexadecimal digits
 */
export function subjectKey(subject: string, secret: string): string {
  return createHmac('sha256', secret).update(subject).digest('hex').slice(0, hexDigits);
}

/** Whether it can be the id of a case: a bundle and the key of its subject, with a number behind it after an annulment. */
export function isCaseId(text: string): boolean {
  return /^[a-z][a-z0-9-]*-[0-9a-f]{16}(-\d+)?$/.test(text);
}

/** The name of a person who may apply in many cases; it never meets the name of a subject. */
export function personKey(personalId: string, secret: string): string {
  return subjectKey(`person ${personalId}`, secret);
}
