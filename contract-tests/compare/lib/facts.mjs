/**
 * What a tester of this instance knows of its data and would put into a tool's configuration: ids that exist, a code
 * that is taken, days between which there are rows. Read from the reference once; the mutants serve the same rows.
 */
export async function readFacts({ url, keys: { key } }) {
  const rows = async (path, page = 1) => {
    const answer = await fetch(`${url}/${path}?slug=default&per_page=1&page=${page}`, {
      headers: { 'X-API-Key': key },
    });
    if (!answer.ok) throw new Error(`the reference answered ${answer.status} to GET /${path}`);
    return answer.json();
  };
  const { total } = (await rows('customers')).meta;
  const day = async page => (await rows('customers', page)).data[0].created_at.slice(0, 10);
  const [venue] = (await rows('venues')).data;
  const [voucher] = (await rows('vouchers')).data;
  return {
    venueId: String(venue.id),
    voucherId: String(voucher.id),
    takenCode: voucher.code,
    startDate: await day(Math.ceil(total / 4)),
    endDate: await day(Math.ceil((total * 3) / 4)),
  };
}
