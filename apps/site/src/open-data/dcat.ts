import { siteName, type View } from '../view.js';
import { datasetsOf, type Dataset, type Distribution } from './datasets.js';
import { plainPaths as paths } from '../plain-paths.js';
import { openDataPaths } from './paths.js';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

const mediaTypes = 'https://www.iana.org/assignments/media-types/';
const vietnamese = { '@id': 'http://publications.europa.eu/resource/authority/language/VIE' };
const inVietnamese = (text: string): object => ({ '@language': 'vi', '@value': text });

/** The catalogue of a portal's open data: DCAT 3 in JSON-LD. */
export function catalogueOf(view: View, apiOrigin: string): object {
  const { portal, origin } = view;
  const at = origin + openDataPaths.catalogue;
  const name = siteName(view);
  const publisher = { '@id': `${origin}/#co-quan`, '@type': 'foaf:Organization', 'foaf:name': inVietnamese(portal.owner || portal.name) };
  const datasets = datasetsOf(view, apiOrigin);
  return {
    '@context': context,
    '@id': at,
    '@type': 'dcat:Catalog',
    'dct:title': inVietnamese(`Dữ liệu mở của ${name}`),
    'dct:description': inVietnamese('Dữ liệu công khai của trang, lấy được không cần đăng ký.'),
    'dct:language': vietnamese,
    'dct:publisher': publisher,
    'dct:rights': inVietnamese(`Ghi rõ nguồn “${name}” khi phát hành lại thông tin.`),
    'foaf:homepage': { '@id': `${origin}/` },
    'dcat:dataset': datasets.map((dataset) => datasetLine(view, at, publisher['@id'], dataset)),
    'dcat:service': {
      '@id': `${at}#graphql`,
      '@type': 'dcat:DataService',
      'dct:title': 'GraphQL',
      'dcat:endpointURL': { '@id': `${apiOrigin}/graphql` },
      'dcat:endpointDescription': { '@id': `${apiOrigin}/rest/openapi.json` },
      'dcat:servesDataset': datasets.map(({ key }) => ({ '@id': `${at}#${key}` })),
    },
  };
}

function datasetLine({ portal, origin }: View, at: string, publisher: string, { key, name, about, distributions }: Dataset): object {
  const { email } = portal.contact;
  return {
    '@id': `${at}#${key}`,
    '@type': 'dcat:Dataset',
    'dct:title': inVietnamese(name),
    'dct:description': inVietnamese(about),
    'dct:language': vietnamese,
    'dct:publisher': { '@id': publisher },
    'dcat:landingPage': { '@id': origin + paths.openData },
    ...(email
      ? { 'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': portal.owner || portal.name, 'vcard:hasEmail': { '@id': `mailto:${email}` } } }
      : {}),
    'dcat:distribution': distributions.map(distributionLine),
  };
}

function distributionLine({ name, address, mediaType }: Distribution): object {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': inVietnamese(name),
    'dcat:accessURL': { '@id': address },
    'dcat:mediaType': { '@id': mediaTypes + mediaType },
  };
}
