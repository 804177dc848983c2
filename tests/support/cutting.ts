/** A body that breaks off after `after` bytes; one that ends by then is left whole. */
function cutBody(body: ReadableStream<Uint8Array>, after: number): ReadableStream<Uint8Array> {
	const source = body.getReader();
	let room = after;
	let isOver = false;
	return new ReadableStream<Uint8Array>(
		{
			async pull(to) {
				const { done, value } = isOver ? { done: false, value: new Uint8Array() } : await source.read();
				if (done) return to.close();
				if (isOver || (room === 0 && value.length > 0)) {
					// The connection may have been closed by then; that it is given up is all that matters.
					await source.cancel().catch(() => undefined);
					return to.error(new TypeError('terminated'));
				}
				to.enqueue(value.subarray(0, room));
				isOver = value.length > room;
				room -= Math.min(room, value.length);
			},
			cancel: (reason) => source.cancel(reason)
		},
		// Nothing is fetched ahead, so the break is met only once every byte before it has been taken.
		{ highWaterMark: 0 }
	);
}

/**
 * A fetch over a line that breaks, always after the same bytes: a real connection may lose what was on its way.
 * @param after bytes of an answer's body that come.
 * @param isCut which answers break off, counted from 1 without those to HEAD; all, unless said otherwise.
 */
export function cutting(after: number, isCut: (nth: number) => boolean = () => true): typeof fetch {
	let nth = 0;
	return async (input, init) => {
		const response = await fetch(input, init);
		if (init?.method === 'HEAD' || response.body === null) return response;
		nth += 1;
		if (!isCut(nth)) return response;
		const { status, statusText, headers } = response;
		return new Response(cutBody(response.body, after), { status, statusText, headers });
	};
}
