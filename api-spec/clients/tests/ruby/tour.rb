# What `consumer-check` runs: reads lists, creates a voucher and deletes it, and prints what it has read.
require 'json'
require 'securerandom'
require 'time'
require 'uri'
require 'guest_wifi'

RETRYABLE_STATUSES = [408, 429, 500, 503].freeze
LONGEST_WAIT = 60
TEAM = ENV.fetch('GUESTWIFI_TEAM')

def connect
  url = URI(ENV.fetch('GUESTWIFI_URL'))
  GuestWifi::ApiClient.new(GuestWifi::Configuration.new do |configuration|
    configuration.scheme = url.scheme
    configuration.host = "#{url.host}:#{url.port}"
    configuration.base_path = url.path
    configuration.server_index = nil # the address above, not one of the contract's servers
    configuration.api_key['X-API-Key'] = ENV.fetch('GUESTWIFI_API_KEY')
  end)
end

def all_pages
  rows = []
  (1..).each do |number|
    page = with_retries { yield(number) }
    rows.concat(page.data)
    return rows if page.links._next.nil?
  end
end

def with_retries
  attempt = 1
  begin
    yield
  rescue GuestWifi::ApiError => e
    delay = Float(e.response_headers&.[]('Retry-After') || (0.25 * 2**attempt))
    raise if attempt == 4 || delay > LONGEST_WAIT || !retryable?(e)

    sleep delay
    attempt += 1
    retry
  end
end

def retryable?(error)
  no_response = error.code.to_i < 300 # or one that is cut off
  no_response || RETRYABLE_STATUSES.include?(error.code) || code_of(error) == 'idempotency_in_flight'
end

def code_of(error)
  JSON.parse(error.response_body.to_s)['code']
rescue JSON::ParserError
  nil
end

def show(operation, rows, names, window = {})
  shown = rows.map do |row|
    names.to_h do |name|
      value = row.public_send(name)
      [name, value.is_a?(Time) ? value.iso8601(6) : value]
    end
  end
  puts JSON.generate({ operation: operation, **window, rows: shown })
end

def tour(wifi)
  names = %w[id last_name email created_at]
  customers = GuestWifi::CustomersApi.new(wifi)
  visits = GuestWifi::CustomerVisitsApi.new(wifi)
  vouchers = GuestWifi::VouchersApi.new(wifi)
  show('listCustomers', all_pages { |page| customers.list_customers(TEAM, per_page: 100, page: page) }, names)
  days = { start_date: ENV.fetch('START_DATE'), end_date: ENV.fetch('END_DATE') }
  window = days.transform_values { |day| Date.iso8601(day) }
  of_days = all_pages { |page| customers.list_customers(TEAM, per_page: 100, page: page, **window) }
  show('listCustomers', of_days, names, days)
  all = all_pages { |page| visits.list_customer_visits(TEAM, per_page: 100, page: page) }
  show('listCustomerVisits', all, %w[id mac customer_id])

  venue = with_retries { GuestWifi::VenuesApi.new(wifi).list_venues(TEAM) }.data.first
  key = SecureRandom.uuid
  code = ENV.fetch('VOUCHER_CODE')
  created = with_retries do
    vouchers.create_voucher(TEAM, code, venue.id, 7, idempotency_key: key, volumecap: 2.5)
  end.data
  show('createVoucher', [created], %w[id code volumecap created_at])
  begin
    with_retries { vouchers.delete_voucher(created.id, TEAM) }
  rescue GuestWifi::ApiError => e
    raise unless code_of(e) == 'voucher_not_found'
  end
end

begin
  tour(connect)
rescue GuestWifi::ApiError => e
  abort e.message
end
