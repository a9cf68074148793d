// The client by @hey-api/openapi-ts.
import { client } from "./hey-api/client.gen";
import { createVoucher, deleteVoucher, listVenues } from "./hey-api/sdk.gen";

const { GUESTWIFI_URL: baseUrl, GUESTWIFI_API_KEY: key, GUESTWIFI_TEAM: slug } = process.env as Record<string, string>;
client.setConfig({ baseUrl, auth: key, throwOnError: true });

async function main(): Promise<void> {
  const { data: venues } = await listVenues({ query: { slug: slug! }, throwOnError: true });
  const { data: created } = await createVoucher({
    headers: { "Idempotency-Key": crypto.randomUUID() },
    body: { slug: slug!, code: `HEY-${Date.now()}`, venue_id: venues.data[0]!.id, number_of_days: 7 },
    throwOnError: true,
  });
  const path = { voucherId: created.data.id };
  const { response } = await deleteVoucher({ path, query: { slug: slug! }, throwOnError: true });
  console.log(`@hey-api/openapi-ts: created ${created.data.code}, deleted it: ${response.status}`);
}

main();
