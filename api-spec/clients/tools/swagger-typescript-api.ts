// The client by swagger-typescript-api, from the dereferenced contract.
import { Api } from "./swagger-typescript-api/api";

const { GUESTWIFI_URL: baseUrl, GUESTWIFI_API_KEY: key, GUESTWIFI_TEAM: slug } = process.env as Record<string, string>;
const wifi = new Api({ baseUrl, baseApiParams: { headers: { "X-API-Key": key! } } });

async function main(): Promise<void> {
  const venue = (await wifi.venues.listVenues({ slug: slug! })).data.data[0]!;
  const created = await wifi.vouchers.createVoucher(
    { slug: slug!, code: `SWAGGER-${Date.now()}`, venue_id: venue.id, number_of_days: 7 },
    { headers: { "Idempotency-Key": crypto.randomUUID() } }, // it has no parameter for this header
  );
  const voucher = created.data.data;
  const deleted = await wifi.vouchers.deleteVoucher(voucher.id, { slug: slug! });
  console.log(`swagger-typescript-api: created ${voucher.code}, deleted it: ${deleted.status}`);
}

main();
