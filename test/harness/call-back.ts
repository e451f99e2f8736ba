import { sign } from '../../agencies/signature.js';
import { callbackSecret, type TestSite } from './site.js';

/** Posts to the gateway what an agency would post, signed as it would sign. */
export async function callBack(
  { gatewayUrl }: TestSite,
  agency: string,
  notice: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<{ status: number; code: string; message: string }> {
  const body = typeof notice === 'string' ? notice : JSON.stringify(notice);
  const response = await fetch(`${gatewayUrl}/callbacks/${agency}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers ?? sign(body, callbackSecret)) },
    body,
  });
  const answer = (await response.json()) as { code: string; message: string };
  return { status: response.status, ...answer };
}
