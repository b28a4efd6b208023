import { describe, expect, it } from 'vitest';
import { markdown, plainText, selectorText } from '../../../src/ui/model/finding-text';
import { aFinding } from '../report/an-audit';

const { element: _, ...ofPage } = aFinding();

describe('a finding that is copied', () => {
  it('says what it is, of which check, and where', () => {
    expect(plainText(aFinding())).toMatch(/^Warning: .*Welcome.* \(nav-title-h1\)\n {2}iframe#shop >>> main > h1$/);
    expect(plainText(ofPage)).not.toContain('\n');
    expect(selectorText(ofPage)).toBe('');
  });

  it('puts nothing of the page into Markdown as markup', () => {
    const nasty = aFinding({ evidence: { title: '<img src=x>', heading: '**[a](b)**' } });
    expect(markdown(nasty)).toContain('\\*\\*\\[a\\](b)\\*\\*');
    expect(markdown(nasty)).toContain('\\<img src=x\\>');
  });
});
