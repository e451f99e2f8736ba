import type { Language } from '../../definitions/calendar/written-instant.js';

/** The one of our languages that `Accept-Language` likes best; English when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return [{ tag: tag.split('-')[0], quality: Number(quality ?? 1) }];
  });
  const known = wishes.filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0);
  const [best] = known.toSorted((one, other) => other.quality - one.quality);
  return best?.tag === 'vi' ? 'vi' : 'en';
}
