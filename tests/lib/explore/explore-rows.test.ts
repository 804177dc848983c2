import { describe, expect, it } from 'vitest';
import { exactly } from '../../../src/core/counts/count-range.ts';
import type { Answer, AnswerRow } from '../../../src/core/explore/answer.ts';
import { usualChoice } from '../../../src/core/explore/choice.ts';
import { rate } from '../../../src/core/measures/rates.ts';
import { sliceCsv, sliceJson, sliceRows } from '../../../src/lib/explore/explore-rows.ts';
import { sliceSentence } from '../../../src/lib/explore/explore-words.ts';

function row(nationality: string | null, member: string, granted: number, denied: number): AnswerRow {
	const counts = { granted: exactly(granted), denied: exactly(denied) };
	return { nationality, member, counts, decided: exactly(granted + denied), rate: rate('merits', counts) };
}
const answer: Answer = {
	choice: usualChoice('records', 'mexico'),
	rows: [row('mexico', '2025', 934, 11_716), row('mexico', '2026', 1, 4)],
	everyone: [row(null, '2025', 30_656, 93_292)],
	isPrinted: true,
	total: row(null, '', 935, 11_720),
	span: { first: 2025, last: 2026 }
};
const names = { nationality: new Map([['mexico', 'Mexico']]) };
const about = {
	title: '=1+1',
	definition: 'Decided on the merits',
	source_id: 'printed',
	publisher: 'AsylumJudge',
	release: '2026-11-27',
	address: 'https://example.org/explore/',
	notice: null
};

describe('a slice as a file', () => {
	const rows = sliceRows(answer, names);

	it('has unrounded shares, and none from fewer than ten decisions', () => {
		expect(
			rows.map(({ nationality, year_from, granted, decided, share }) => [
				nationality,
				year_from,
				granted,
				decided,
				share
			])
		).toEqual([
			['mexico', 2025, 934, 12_650, 934 / 12_650],
			['mexico', 2026, 1, 5, null],
			['everyone', 2025, 30_656, 123_948, 30_656 / 123_948]
		]);
	});

	it('has in every line of the CSV where it is from, and nothing that a spreadsheet would run', () => {
		const [head = '', ...lines] = sliceCsv(about, rows).trim().split('\n');
		expect(head.split(',')).toEqual(expect.arrayContaining(['share_low', 'source_id', 'release', 'address']));
		expect(lines).toHaveLength(3);
		expect(lines.every((line) => line.includes('printed') && line.includes("'=1+1"))).toBe(true);
		expect(JSON.parse(sliceJson(about, rows))).toEqual({ about, rows });
	});
});

describe('a slice in a sentence', () => {
	it('names counts, whom, when, rate and range in both languages', () => {
		expect(sliceSentence('en', answer, names)).toBe(
			'Of 12,655 decisions on the merits (Mexico), in fiscal years 2025 to 2026, 935 were granted asylum (7.4\u00A0%, likely range 6.9 to 7.9).'
		);
		expect(sliceSentence('es', answer, names)).toMatch(
			/^De 12,655 decisiones de fondo \(Mexico\), .* 935 .* 6\.9 a 7\.9\)\.$/
		);
	});

	it('gives counts alone where decisions are few, and says when nothing fits', () => {
		const few = { ...answer, total: row(null, '', 1, 4) };
		expect(sliceSentence('en', few, names)).toMatch(/1 was granted asylum: too few decisions for a rate\.$/);
		expect(sliceSentence('es', { ...answer, span: null }, names)).toMatch(/^Ninguna decisión/);
	});
});
