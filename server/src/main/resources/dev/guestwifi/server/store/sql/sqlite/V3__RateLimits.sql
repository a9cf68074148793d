-- How often the key may be used on each server, such as 600/min (or 10/s, 5000/h), or null for the limit of the server.
ALTER TABLE api_key ADD COLUMN rate_limit TEXT;
