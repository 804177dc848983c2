import { describe, expect, it } from 'vitest';
import { sha256 } from '#scripts/files/sha256.ts';
import { DECISIONS, describeDocument } from '#scripts/sources/unhcr/dataset.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const record = ({ name, bytes }: ReturnType<typeof file>, retrieved_on: string | null) => ({
	source: 'unhcr',
	file: name,
	title: `Title of ${name}`,
	publisher: 'UNHCR',
	url: `https://example.org/${name}`,
	published_on: null,
	retrieved_on,
	sha256: sha256(bytes),
	bytes: bytes.length,
	licence: 'CC BY 4.0'
});

describe('describeDocument', () => {
	const [one, two] = [file('1.json', 'abc'), file('2.json', 'de')];

	it('takes title, address and day from the record of the one file, wherever it lies', () => {
		expect(
			describeDocument(DECISIONS, [{ ...one, name: 'elsewhere/x.json' }], [record(one, '2026-01-02')])
		).toMatchObject({
			edition: 'Title of 1.json',
			url: 'https://example.org/1.json',
			retrieved_on: '2026-01-02',
			sha256: sha256(one.bytes),
			bytes: 3
		});
	});

	it('sums pages up, without a checksum, dated by the last', () => {
		const records = [record(one, '2026-01-02'), record(two, '2026-01-03')];
		expect(describeDocument(DECISIONS, [one, two], records)).toMatchObject({
			edition: '2 files',
			url: 'https://api.unhcr.org/population/v1/asylum-decisions/',
			retrieved_on: '2026-01-03',
			sha256: null,
			bytes: 5
		});
	});

	it('has no day when a file has no record', () => {
		expect(describeDocument(DECISIONS, [one, two], [record(one, '2026-01-02')])).toMatchObject({
			retrieved_on: null,
			sha256: null
		});
	});
});
