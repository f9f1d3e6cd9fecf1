import type { APIRoute } from 'astro';
import { dictionaryCsv } from '../../../open-data/dictionary-csv.ts';

export const GET: APIRoute = () => new Response(dictionaryCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
