import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { download } from '#scripts/pull/download.ts';
import {
	parseRetryAfter,
	type RetryPolicy,
	TransientError,
	withRetries
} from '#scripts/pull/retry-policy.ts';
import { fakeEffects, NO_RETRY, NO_WAITING } from '../../support/fake-effects.ts';
import { makePullFolder, type PullFolder } from '../../support/pull-folder.ts';
import { pdfLike, startPublisher, type PublisherServer, type Reply } from '../../support/publisher-server.ts';

const NOW = '2026-11-15T12:00:00Z';
const DOUBLING: RetryPolicy = { ...NO_WAITING, firstWaitMs: 1000 };

describe('parseRetryAfter', () => {
	it.each([
		['120', 120_000],
		[' 0 ', 0],
		['Sun, 15 Nov 2026 12:00:30 GMT', 30_000],
		['Sunday, 15-Nov-26 12:00:30 GMT', 30_000],
		['Sun, 15 Nov 2026 11:59:00 GMT', 0],
		['soon', null],
		['-5', null],
		['1.5', null],
		['', null],
		[null, null]
	])('reads %j', (header, expected) => {
		expect(parseRetryAfter(header, new Date(NOW))).toBe(expected);
	});
});

describe('a server that asks to be tried again', () => {
	let publisher: PublisherServer;
	let folder: PullFolder;
	beforeEach(async () => {
		publisher = await startPublisher();
		folder = await makePullFolder('any');
	});
	afterEach(async () => {
		await publisher.stop();
		await folder.remove();
	});

	/** Serves refusals in turn, then the file. */
	const fetchAfter = async (refusals: readonly Reply[], retryPolicy = DOUBLING) => {
		const effects = fakeEffects(NOW);
		publisher.serve('/file', (_request, visit) => refusals[visit - 1] ?? { body: pdfLike('whole') });
		const target = join(folder.root, 'incoming', 'file');
		const fetched = download(
			{ url: `${publisher.origin}/file`, label: 'file', kind: 'pdf', mostBytes: 1e6, target, condition: {} },
			retryPolicy,
			effects
		);
		return { fetched, effects };
	};
	const refusal = (status: number, after?: string): Reply => ({
		status,
		...(after === undefined ? {} : { headers: { 'retry-after': after } })
	});

	it.each([
		['429 with seconds', [refusal(429, '7')], [7000]],
		['429 with a day and time', [refusal(429, 'Sun, 15 Nov 2026 12:01:00 GMT')], [60_000]],
		['429 with a moment that has passed', [refusal(429, 'Sun, 15 Nov 2026 11:00:00 GMT')], [0]],
		['429 without a word', [refusal(429), refusal(429)], [1000, 2000]],
		['429 with a word nobody can read', [refusal(429, 'later')], [1000]],
		['408', [refusal(408)], [1000]],
		['408 with seconds, then 503 with seconds', [refusal(408, '3'), refusal(503, '4')], [3000, 4000]]
	])('is tried again after the wait it names: %s', async (_what, refusals, waits) => {
		const { fetched, effects } = await fetchAfter(refusals);
		expect(await fetched).toMatchObject({ bytes: pdfLike('whole').length });
		expect(effects.waited).toEqual(waits);
		expect(effects.warned).toHaveLength(refusals.length);
	});

	it('is tried again by chance sooner or later than others would', async () => {
		const spread = await Promise.all(
			[0, 0.25, 0.99].map(async (chance) => {
				const effects = { ...fakeEffects(NOW), random: () => chance };
				let failures = 0;
				await withRetries(
					async () => {
						failures += 1;
						if (failures < 3) throw new TransientError('broken');
					},
					DOUBLING,
					effects
				);
				return effects.waited;
			})
		);
		expect(spread).toEqual([
			[500, 1000],
			[750, 1500],
			[1490, 2980]
		]);
	});

	it('says for how long it waits', async () => {
		const { fetched, effects } = await fetchAfter([refusal(429, '90')]);
		await fetched;
		expect(effects.warned).toEqual([
			`${publisher.origin}/file answered 429 Too Many Requests, expected 200. Trying again in 1 min 30 s, as it asks.`
		]);
	});

	it('is left alone when it asks for more than five minutes', async () => {
		const { fetched, effects } = await fetchAfter([refusal(429, '7200')]);
		await expect(fetched).rejects.toThrow(UnreachableError);
		await expect(fetched).rejects.toThrow(
			/answered 429 .* asks to be tried again in 2 h 0 min, longer than a pull waits; run it again then/
		);
		expect([effects.waited, publisher.requests.length]).toEqual([[], 1]);
	});

	it('is given up after three new attempts', async () => {
		const { fetched, effects } = await fetchAfter(Array.from({ length: 9 }, () => refusal(429, '1')));
		await expect(fetched).rejects.toThrow(/answered 429/);
		expect([effects.waited, publisher.requests.length]).toEqual([[1000, 1000, 1000], 4]);
	});

	it('is asked once where no new attempt is allowed', async () => {
		const { fetched } = await fetchAfter([refusal(429, '1')], NO_RETRY);
		await expect(fetched).rejects.toThrow(/answered 429/);
		expect(publisher.requests).toHaveLength(1);
	});

	it.each([400, 403, 404, 410])('is not asked again after %d', async (status) => {
		const { fetched } = await fetchAfter([refusal(status, '1')]);
		await expect(fetched).rejects.toThrow(`answered ${status}`);
		expect(publisher.requests).toHaveLength(1);
	});
});
