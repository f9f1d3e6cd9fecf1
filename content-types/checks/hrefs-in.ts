import type { Json } from '../ledger/canonical-json.ts';

/** Every address to which rich text within a public value links. */
export function hrefsIn(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(hrefsIn);
  if (!value || typeof value !== 'object') return [];
  const { type, attrs, ...others } = value as { readonly [key: string]: Json };
  const href = type === 'link' ? (attrs as { href?: Json } | undefined)?.href : undefined;
  return [...(typeof href === 'string' ? [href] : []), ...Object.values(others).flatMap(hrefsIn)];
}
