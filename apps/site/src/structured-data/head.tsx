import type { ComponentChildren } from 'preact';
import { feedFiles, feedFormats, feedPath } from '../feeds/paths.js';
import { oembedPath } from '../oembed/paths.js';
import { plainPaths as paths } from '../plain-paths.js';
import type { View } from '../view.js';
import { dublinCore } from './dublin-core.js';
import type { Article, PageFacts, PageWords } from './facts.js';
import { jsonForScript } from './json.js';
import { graphOf } from './schema-org.js';

/** What programs read of a page: its feeds and, where it is about something, what that is. */
export function MachineHead({ view, words, facts }: { view: View; words: PageWords; facts: PageFacts | undefined }): ComponentChildren {
  const { portal, origin } = view;
  return (
    <>
      <FeedLinks title={portal.name} page={null} />
      {facts?.type === 'section' ? <FeedLinks title={`${facts.section.name} – ${portal.name}`} page={paths.section(facts.section.slug)} /> : null}
      {facts ? <About view={view} words={words} facts={facts} /> : null}
      {facts?.type === 'article' ? (
        <link rel="alternate" type="application/json+oembed" title={facts.item.title} href={oembedPath(origin + paths.item(facts.item.slug))} />
      ) : null}
    </>
  );
}

function FeedLinks({ title, page }: { title: string; page: string | null }) {
  return (
    <>
      {feedFiles.map((file) => (
        <link rel="alternate" type={feedFormats[file].type} title={`${title} (${feedFormats[file].name})`} href={feedPath(file, page)} />
      ))}
    </>
  );
}

/** The picture that Facebook, Zalo and others show of a shared address. */
function CoverMeta({ cover, origin }: { cover: NonNullable<Article['cover']>; origin: string }) {
  return (
    <>
      <meta property="og:image" content={origin + cover.path} />
      <meta property="og:image:width" content={String(cover.width)} />
      <meta property="og:image:height" content={String(cover.height)} />
      {cover.alt ? <meta property="og:image:alt" content={cover.alt} /> : null}
    </>
  );
}

function About({ view, words, facts }: { view: View; words: PageWords; facts: PageFacts }) {
  const item = facts.type === 'article' ? facts.item : null;
  return (
    <>
      <meta property="og:type" content={item ? 'article' : 'website'} />
      <meta property="og:locale" content={(item?.locale ?? view.words.lang) === 'en' ? 'en_US' : 'vi_VN'} />
      {words.path === undefined ? null : <meta property="og:url" content={view.origin + words.path} />}
      {words.description ? <meta property="og:description" content={words.description} /> : null}
      {item ? (
        <>
          <meta property="article:published_time" content={item.publishedAt} />
          <meta property="article:modified_time" content={item.updatedAt} />
          <meta property="article:section" content={item.section.name} />
          {item.cover ? <CoverMeta cover={item.cover} origin={view.origin} /> : null}
        </>
      ) : null}
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      {dublinCore(view, words, facts).map(([term, value]) => (
        <meta name={`DC.${term}`} content={value} />
      ))}
      {/* data, not code: the browser runs nothing of this type, so the policy of the page need not admit it */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(graphOf(view, words, facts)) }} />
    </>
  );
}
