import { expect, it } from 'vitest';
import { releaseNotice, type ReleaseIndex } from '../../../src/lib/page/release-notice.ts';

const moved = (numbers: number, came = 0, went = 0) => ({ numbers, came, went });
const INDEX: ReleaseIndex = {
	current: '2027-01-04',
	releases: [
		{ id: '2027-01-04', also: ['33333333'], moved: moved(3, 1) },
		{ id: '2026-12-01', also: ['22222222'], moved: moved(1200, 0, 2) },
		{ id: '2026-11-27', also: ['9a91d134', '11111111'], moved: null }
	]
};

it('says nothing of a link with the release that is shown, by whichever of its names', () => {
	expect(releaseNotice('en', '2027-01-04', INDEX)).toBeNull();
	expect(releaseNotice('en', '33333333', INDEX)).toBeNull();
});

it('says what moved since the release of the link, and leads to its page', () => {
	expect(releaseNotice('en', '2026-12-01', INDEX)).toEqual({
		words:
			'This link was made with data release 2026-12-01; this page shows 2027-01-04. In all data since then: 3 published numbers moved; 1 row came.',
		path: '/releases/2027-01-04/'
	});
	expect(releaseNotice('es', '2026-12-01', INDEX)?.words).toBe(
		'Este enlace se hizo con la edición de datos 2026-12-01; esta página muestra la 2027-01-04. En todos los datos, desde entonces: cambiaron 3 cifras publicadas; 1 fila nueva.'
	);
});

it('adds up what moved over several releases, and understands names from before they had a day', () => {
	expect(releaseNotice('en', '9a91d134', INDEX)).toEqual({
		words:
			'This link was made with data release 2026-11-27; this page shows 2027-01-04. In all data since then: 1,203 published numbers moved; 1 row came; 2 rows went.',
		path: '/releases/'
	});
});

it('says so of a release that is not known, and of one newer than the page', () => {
	expect(releaseNotice('en', '2025-01-01', INDEX)?.words).toContain('which is not known here');
	expect(releaseNotice('en', '2027-01-04', { ...INDEX, current: '2026-12-01' })?.words).toContain(
		'which is newer than the 2026-12-01'
	);
});

it('compares with data that are in no release yet as with what followed the last one', () => {
	expect(releaseNotice('en', '2026-12-01', { ...INDEX, current: 'ffffffff' })).toMatchObject({
		words: expect.stringContaining('this page shows ffffffff'),
		path: '/releases/2027-01-04/'
	});
});
