import { defineCheck, verdict } from '../../model/check';
import type { ResourceFailure } from '../../model/facts/resources';
import type { FindingDraft } from '../../model/finding';

export default defineCheck({
  id: 'reliability-resources',
  version: 1,
  group: 'speed',
  needs: ['resources'],
  title: 'Everything that the page asks for arrives',
  help: 'A picture that is not there is a hole in the page; a missing style sheet, script or font can break it altogether. Correct the address or put the file back.',
  standards: [],
  sources: [
    {
      title: 'Resource Timing',
      url: 'https://www.w3.org/TR/resource-timing/#dom-performanceresourcetiming-responsestatus',
    },
  ],
  messages: {
    picture: 'The picture {file} does not load',
    font: 'The font {file} does not load, so text is shown in another one',
    style: 'The style sheet {file} does not load',
    status: '{file} does not load: the server answers {status}',
    blocked: '{file} does not load; it may have been stopped by a content blocker in this browser',
  },
  run({ resources }) {
    return verdict(resources.examined, resources.failures.map(draftOf));
  },
});

function draftOf(failure: ResourceFailure): FindingDraft {
  const { name, node, status, inView, oftenBlocked, kind } = failure;
  return {
    ...(node === undefined ? {} : { node }),
    message: oftenBlocked ? 'blocked' : messageOf(failure),
    evidence: { file: shortened(name), url: name.slice(0, 500), kind, ...(status === undefined ? {} : { status }) },
    severity: inView ? 'serious' : 'moderate',
    certainty: oftenBlocked ? 'review' : 'certain',
  };
}

function messageOf({ kind, status }: ResourceFailure): string {
  if (status !== undefined && status >= 400) return 'status';
  if (kind === 'font') return 'font';
  return kind === 'style' ? 'style' : 'picture';
}

/** The last part of an address, which is what people know a file by. */
function shortened(name: string): string {
  if (name.startsWith('data:')) return 'in the page itself';
  const path = name.replace(/[?#].*$/s, '');
  const last = path.split('/').findLast((each) => each !== '') ?? path;
  return last.slice(0, 80);
}
