import { afterEach, beforeEach, expect, it } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import { fetchPage } from '#scripts/pull/page.ts';
import { ask } from '#scripts/pull/request.ts';
import { fakeEffects, NO_WAITING } from '../../support/fake-effects.ts';
import { htmlPage, startPublisher, type PublisherServer } from '../../support/publisher-server.ts';

let publisher: PublisherServer;
beforeEach(async () => {
	publisher = await startPublisher();
});
afterEach(() => publisher.stop());

const to = (location: string, status = 302) => ({ status, headers: { location } });
const get = (path: string) => ask({ url: publisher.origin + path }, NO_WAITING, fakeEffects());

it('are followed, and links of the page start from where it was in the end', async () => {
	publisher.serve('/old', to('/new/place/', 301));
	publisher.serve('/new/place/', htmlPage('Here'));
	const page = await fetchPage(`${publisher.origin}/old`, NO_WAITING, fakeEffects());
	expect([page?.html.includes('Here'), page?.url]).toEqual([true, `${publisher.origin}/new/place/`]);
});

it.each([
	['in a circle', '/old', /redirects go in a circle/],
	['to no web address', 'ftp://a.example/b', /which is no web address/],
	['nowhere', '', /does not say where to|in a circle/]
])('are refused at once when they lead %s', async (_what, location, message) => {
	publisher.serve('/old', to(location));
	const attempt = get('/old');
	await expect(attempt).rejects.toThrow(UnreachableError);
	await expect(attempt).rejects.toThrow(message);
	expect(publisher.requests).toHaveLength(1);
});

it('are refused after ten', async () => {
	for (let n = 0; n < 20; n++) publisher.serve(`/${n}`, to(`/${n + 1}`));
	await expect(get('/0')).rejects.toThrow(/after 10 redirects there was still no file/);
	expect(publisher.requests).toHaveLength(11);
});

it('never lead from an encrypted address to a plain one', async () => {
	const effects = {
		...fakeEffects(),
		fetch: async () => new Response(null, { status: 301, headers: { location: 'http://a.example/file' } })
	};
	await expect(ask({ url: 'https://a.example/file' }, NO_WAITING, effects)).rejects.toThrow(
		/from an encrypted address to a plain one/
	);
});
