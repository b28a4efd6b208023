import type { ComponentChildren } from 'preact';
import { checkTexts } from '../../checks/texts';
import type { Source } from '../../model/check';
import type { Finding } from '../../model/finding';
import { measuredOf } from '../model/evidence';
import { elementLabel } from '../model/sentence';
import { Icon } from '../parts/icon';
import { formatPoints, formatScore, t } from '../text';

/** What was measured, against what, by which source; what fixing it gains; and where it stands. */
export function Evidence({ finding, score }: { readonly finding: Finding; readonly score: number | undefined }) {
  const { element, related, standards, alsoBy = [], certainty, gain } = finding;
  const sources = checkTexts.get(finding.check)?.sources ?? [];
  const named = [...new Set([...(checkTexts.get(finding.check)?.standards ?? []), ...standards])];
  return (
    <dl class="evidence">
      <Entry title={t('detail.element')}>
        {element ? (
          <>
            {element.role && <span class="quiet">{element.role} </span>}
            <bdi>{elementLabel(finding)}</bdi>
          </>
        ) : (
          t('detail.whole-page')
        )}
      </Entry>
      {measuredOf(finding).map(({ key, label, value }) => (
        <Entry key={key} title={label}>
          <bdi>{value}</bdi>
        </Entry>
      ))}
      {related.map((other, index) => (
        <Entry key={`related-${index}`} title={t('detail.related')}>
          <bdi>{other.name || other.selector.at(-1)}</bdi>
        </Entry>
      ))}
      {gain > 0 && score !== undefined && (
        <Entry title={t('detail.gain')}>
          <span class="gain-text">{gainText(gain, score)}</span>
        </Entry>
      )}
      <Entry title={t('detail.sure')}>{t(certainty === 'certain' ? 'detail.certain' : 'detail.review')}</Entry>
      {named.length > 0 && <Entry title={t('detail.standards')}>{named.join(', ')}</Entry>}
      {sources.length > 0 && (
        <Entry title={t('detail.sources')}>
          <Sources sources={sources} />
        </Entry>
      )}
      {alsoBy.length > 0 && <Entry title={t('detail.also')}>{alsoBy.join(', ')}</Entry>}
      {element && (
        <Entry title={t('detail.selector')}>
          <Selector parts={element.selector} />
        </Entry>
      )}
    </dl>
  );
}

function Entry({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="entry">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function gainText(gain: number, score: number): string {
  const to = Math.min(100, score + gain);
  return t('detail.gain-value', { points: formatPoints(gain), from: formatScore(score), to: formatScore(to) });
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul class="plain">
      {sources.map(({ title, url }) => (
        <li key={title}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {title} <Icon name="link-external" size={12} />
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}

/** One part a frame or shadow root, outermost first. */
function Selector({ parts }: { readonly parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <div key={`${index}`}>
          {index > 0 && <span class="quiet">{t('detail.frame-step')} </span>}
          <code>{part}</code>
        </div>
      ))}
    </>
  );
}
