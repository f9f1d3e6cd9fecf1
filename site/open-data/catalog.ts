import { contentTypeOf, publicTypeNames, type PublicTypeName } from '@xianfeng/content-types';
import type { DataFile } from '../store/data-files.ts';
import { changedPromisesWords } from '../presenters/promise/changed-promises.ts';
import { schemaAddress } from '../addresses/data-addresses.ts';
import type { Publication } from './publication.ts';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonl: 'application/jsonl',
  zip: 'application/zip',
};
const inChinese = (text: string): object => ({ '@value': text, '@language': 'zh-Hans' });
const link = (address: string): object => ({ '@id': address });
const instant = (at: string): object => ({ '@value': at, '@type': 'xsd:dateTime' });

function distribution({ path, format, size, sha256 }: DataFile, { origin, licence }: Publication): object {
  return {
    '@id': `${origin}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': path.slice(path.lastIndexOf('/') + 1),
    'dcat:accessURL': link(`${origin}/data/`),
    'dcat:downloadURL': link(`${origin}${path}`),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${mediaTypes[format]}`),
    'dcat:byteSize': { '@value': String(size), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': sha256,
    },
    ...(licence.address ? { 'dct:license': link(licence.address) } : {}),
  };
}

function dataset(type: PublicTypeName, files: readonly DataFile[], publication: Publication): object {
  const { origin, asOf, licence } = publication;
  const { label, about } = contentTypeOf(type);
  return {
    '@id': `${origin}/data/#${type}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': type,
    'dct:title': inChinese(label),
    'dct:description': inChinese(about),
    'dct:publisher': link(`${origin}/#publisher`),
    'dct:accrualPeriodicity': link('http://purl.org/cld/freq/continuous'),
    'dct:conformsTo': link(`${origin}${schemaAddress(type)}`),
    'dcat:landingPage': link(`${origin}/data/`),
    ...(asOf.at ? { 'dct:modified': instant(asOf.at) } : {}),
    ...(licence.address ? { 'dct:license': link(licence.address) } : {}),
    'dcat:distribution': files
      .filter((file) => file.type === type)
      .map((file) => distribution(file, publication)),
  };
}

/** What no content type holds: what was changed of the promises. */
function changesDataset(files: readonly DataFile[], publication: Publication): object {
  const { origin, asOf, licence } = publication;
  return {
    '@id': `${origin}/data/#changes`,
    '@type': 'dcat:Dataset',
    'dct:identifier': 'changes',
    'dct:title': inChinese(changedPromisesWords.title),
    'dct:description': inChinese(changedPromisesWords.data),
    'dct:publisher': link(`${origin}/#publisher`),
    'dcat:landingPage': link(`${origin}/changes/`),
    ...(asOf.at ? { 'dct:modified': instant(asOf.at) } : {}),
    ...(licence.address ? { 'dct:license': link(licence.address) } : {}),
    'dcat:distribution': files
      .filter((file) => file.type === 'changes')
      .map((file) => distribution(file, publication)),
  };
}

/** The DCAT 3 description of the open data, as JSON-LD: what data portals harvest. */
export function catalog(publication: Publication, files: readonly DataFile[]): object {
  const { site, sponsor, origin, asOf, licence } = publication;
  return {
    '@context': context,
    '@id': `${origin}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': inChinese(`${site}：开放数据`),
    'dct:description': inChinese(
      '全部公开内容，每一类都有表格、JSON 和 JSON Lines；内容取自只增不改的公开账本。',
    ),
    'dct:language': link('http://id.loc.gov/vocabulary/iso639-1/zh'),
    'dct:publisher': {
      '@id': `${origin}/#publisher`,
      '@type': 'foaf:Organization',
      'foaf:name': sponsor ?? site,
    },
    'foaf:homepage': link(`${origin}/`),
    ...(asOf.at ? { 'dct:modified': instant(asOf.at) } : {}),
    ...(licence.address ? { 'dct:license': link(licence.address) } : {}),
    'dcat:dataset': [
      ...publicTypeNames.map((type) => dataset(type, files, publication)),
      changesDataset(files, publication),
    ],
    'dcat:distribution': files
      .filter((file) => file.type === null)
      .map((file) => distribution(file, publication)),
    'dcat:service': [
      {
        '@id': `${origin}/api/ledger`,
        '@type': 'dcat:DataService',
        'dct:title': inChinese('公开账本'),
        'dcat:endpointURL': link(`${origin}/api/ledger`),
        'dcat:endpointDescription': link(`${origin}/openapi.json`),
        'dcat:servesDataset': publicTypeNames.map((type) => link(`${origin}/data/#${type}`)),
      },
    ],
  };
}
