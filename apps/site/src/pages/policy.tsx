import { writePage } from '../layout.js';
import { siteName, type Page, type View } from '../view.js';
import { policyWordsIn } from '../words/policy-words.js';
import { Contact } from './foot.js';

/** How what is published may be used, and what the site keeps of readers: nothing. */
export function policyPage(view: View): Page {
  const { words, paths, monitoring } = view;
  const text = policyWordsIn(words.lang);
  const name = siteName(view);
  const html = writePage(view, {
    title: text.title,
    path: paths.policy,
    description: text.lead(name),
    isRated: true,
    children: (
      <div class="panel running">
        <h1>{text.title}</h1>
        <p>{text.lead(name)}</p>
        <h2>{text.use}</h2>
        <ul>
          {text.uses(name).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <h2>{text.privacy}</h2>
        <ul>
          {text.privacies.map((line) => (
            <li>{line}</li>
          ))}
          {monitoring ? <li>{text.measured(new URL(monitoring.origin).hostname)}</li> : null}
        </ul>
        <h2>{text.links}</h2>
        <p>{text.linksText}</p>
        <h2>{text.questions}</h2>
        <p>{text.questionsText}</p>
        <div class="contact">
          <Contact view={view} />
        </div>
      </div>
    ),
  });
  return { status: 200, html };
}
