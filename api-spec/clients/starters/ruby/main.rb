# A first program with the Ruby client: lists venues and customers, then creates a voucher and deletes it.
require 'date'
require 'guest_wifi'
require 'securerandom'
require 'uri'

RETRYABLE_STATUSES = [408, 429, 500, 503].freeze
LONGEST_WAIT = 60 # seconds; a longer Retry-After is an error

def env(name)
  ENV.fetch(name) { abort "set the environment variable #{name}" }
end

def connect(url, api_key)
  uri = URI(url)
  configuration = GuestWifi::Configuration.new
  configuration.scheme = uri.scheme
  configuration.host = "#{uri.host}:#{uri.port}"
  configuration.base_path = uri.path
  configuration.server_index = nil # or the client calls the server named in the contract
  configuration.api_key['X-API-Key'] = api_key
  configuration.timeout = 30
  GuestWifi::ApiClient.new(configuration)
end

# Reads all pages: links.next is null on the last one.
def list_venues(wifi, team)
  api = GuestWifi::VenuesApi.new(wifi)
  venues = []
  (1..).each do |number|
    page = with_retries { api.list_venues(team, per_page: 100, page: number) }
    venues.concat(page.data)
    return venues if page.links._next.nil?
  end
end

# Sends the same Idempotency-Key with each attempt, so that retries create one voucher only.
def create_voucher(vouchers, team, venue)
  key = SecureRandom.uuid
  code = "WELCOME-#{key[0, 8]}"
  with_retries { vouchers.create_voucher(team, code, venue.id, 7, idempotency_key: key, volumecap: 2.5) }.data
end

# Succeeds if there is no such voucher: an earlier attempt may have deleted it.
def delete_voucher(vouchers, team, voucher)
  with_retries { vouchers.delete_voucher(voucher.id, team) }
rescue GuestWifi::ApiError => e
  raise unless problem(e)&.code == 'voucher_not_found'
end

# Sends a request up to four times, for as long as it fails in a way that may pass.
def with_retries
  attempt = 1
  begin
    yield
  rescue GuestWifi::ApiError => e
    seconds = delay(attempt, e)
    raise if attempt == 4 || seconds > LONGEST_WAIT || !retryable?(e)

    sleep seconds
    attempt += 1
    retry
  end
end

def retryable?(error)
  no_response = error.code.to_i < 300 # the server is unreachable, or the connection broke, also during a response
  no_response || RETRYABLE_STATUSES.include?(error.code) || problem(error)&.code == 'idempotency_in_flight'
end

# Returns what Retry-After says, or else half a second, one second, two seconds.
def delay(attempt, error)
  Float(error.response_headers&.[]('Retry-After') || (0.25 * 2**attempt))
end

# Returns the problem document of an error response, nil if there is none, as on a gateway's page.
def problem(error)
  GuestWifi::Problem.build_from_hash(JSON.parse(error.response_body.to_s, symbolize_names: true))
rescue JSON::ParserError
  nil
end

# Program against the code; show the detail to people; quote the request's id to support.
def describe(error)
  found = problem(error) or return error.message
  faults = (found.errors || []).map { |fault| "\n  #{fault.parameter} #{fault.detail}" }
  "#{found.status} #{found.code}: #{found.detail} (request #{found.request_id})#{faults.join}"
end

def run(wifi, team, first_day, last_day)
  venues = list_venues(wifi, team)
  venues.each { |venue| puts "Venue #{venue.id}: #{venue.address}" }

  api = GuestWifi::CustomersApi.new(wifi)
  customers = with_retries { api.list_customers(team, start_date: first_day, end_date: last_day) }
  puts "#{customers.meta.total} customers from #{first_day} to #{last_day}"

  abort 'this team has no venue to create a voucher for' if venues.empty?
  vouchers = GuestWifi::VouchersApi.new(wifi)
  voucher = create_voucher(vouchers, team, venues.first)
  puts "Created voucher #{voucher.id}: #{voucher.code}"
  delete_voucher(vouchers, team, voucher)
  puts "Deleted voucher #{voucher.id}"
end

begin
  wifi = connect(env('GUESTWIFI_URL'), env('GUESTWIFI_API_KEY'))
  run(wifi, env('GUESTWIFI_TEAM'), Date.iso8601(env('START_DATE')), Date.iso8601(env('END_DATE')))
rescue GuestWifi::ApiError => e
  abort describe(e)
end
