// Types by openapi-typescript, requests by openapi-fetch.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

const { GUESTWIFI_URL: baseUrl, GUESTWIFI_API_KEY: key, GUESTWIFI_TEAM: slug } = process.env as Record<string, string>;
const wifi = createClient<paths>({ baseUrl, headers: { "X-API-Key": key } });

async function main(): Promise<void> {
  const { data: venues } = await wifi.GET("/venues", { params: { query: { slug: slug! } } });
  const venue = venues!.data[0]!;
  const { data: created, error } = await wifi.POST("/vouchers", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { slug: slug!, code: `FETCH-${Date.now()}`, venue_id: venue.id, number_of_days: 7 },
    headers: { "Content-Type": "application/x-www-form-urlencoded" }, // without it: JSON, and 415
  });
  if (error) throw new Error(`${error.status} ${error.code}: ${error.detail}`);
  const { response } = await wifi.DELETE("/vouchers/{voucherId}", {
    params: { path: { voucherId: created.data.id }, query: { slug: slug! } },
  });
  console.log(`openapi-fetch: created ${created.data.code}, deleted it: ${response.status}`);
  process.exitCode = response.ok ? 0 : 1;
}

main();
