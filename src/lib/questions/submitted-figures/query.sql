-- What did each authority submit on this indicator (all if $1 is empty), each quarter and over the four quarters to it?
with asked_term as (
  select * from figures.term where $1 = '' or indicator = $1
),
asked_observation as (
  select
    authority,
    measure,
    breakdown,
    end_day,
    value,
    -- The worst reason why a number is missing decides for its sum: 5 not sent, 4 x, 3 z, 2 c, 1 low, 0 none.
    case symbol when 'x' then 4 when 'z' then 3 when 'c' then 2 when 'low' then 1 else 0 end as reason,
    -- Few figures carry a note of their own; that the shipped ones are illustrative is said elsewhere.
    case when note <> '' and note <> 'Illustrative' then nullif(regexp_replace(note, '^Illustrative[.;:,]? *', ''), '') end as note
  from observation
  where (measure, breakdown) in (select measure, breakdown from asked_term)
),
quarter as (
  select distinct
    end_day,
    cast(substr(end_day, 1, 4) as integer) as year,
    cast(substr(end_day, 1, 4) as integer) * 4 + cast(floor(cast(substr(end_day, 6, 2) as integer) / 3.0) as integer) as number
  from asked_observation
),
-- Numerator (top) and denominator (bottom), flows and stocks apart: over four quarters a flow counts in each, a stock on
-- the last day. Notes are listed in no order, with a sign between them that no text holds.
quarter_sum as (
  select
    asked_term.indicator,
    asked_term.authority,
    quarter.end_day,
    quarter.number,
    sum(sign * value) filter (where part = 'numerator' and basis = 'F') as top_flow,
    max(coalesce(reason, 5)) filter (where part = 'numerator' and basis = 'F') as top_flow_reason,
    sum(sign * value) filter (where part = 'numerator' and basis = 'S') as top_stock,
    max(coalesce(reason, 5)) filter (where part = 'numerator' and basis = 'S') as top_stock_reason,
    sum(sign * value) filter (where part = 'denominator' and basis = 'F') as bottom_flow,
    max(coalesce(reason, 5)) filter (where part = 'denominator' and basis = 'F') as bottom_flow_reason,
    sum(sign * value) filter (where part = 'denominator' and basis = 'S') as bottom_stock,
    max(coalesce(reason, 5)) filter (where part = 'denominator' and basis = 'S') as bottom_stock_reason,
    string_agg(note, chr(31)) filter (where part = 'numerator') as top_note,
    string_agg(note, chr(31)) filter (where part = 'denominator') as bottom_note
  from asked_term
  cross join quarter
  left join asked_observation as sent
    on sent.authority = asked_term.source_authority
    and sent.measure = asked_term.measure
    and sent.breakdown = asked_term.breakdown
    and sent.end_day = quarter.end_day
  group by asked_term.indicator, asked_term.authority, quarter.end_day, quarter.number
),
spanned as (
  select
    indicator, authority, end_day, 'quarter' as span, top_note, bottom_note,
    top_flow, top_flow_reason, top_stock, top_stock_reason,
    bottom_flow, bottom_flow_reason, bottom_stock, bottom_stock_reason
  from quarter_sum
  union all
  select
    indicator, authority, end_day, 'year' as span,
    string_agg(top_note, chr(31)) over four_quarters as top_note,
    string_agg(bottom_note, chr(31)) over four_quarters as bottom_note,
    sum(top_flow) over four_quarters as top_flow,
    case when top_flow_reason is null then null when count(*) over four_quarters < 4 then 5
      else max(top_flow_reason) over four_quarters
    end as top_flow_reason,
    top_stock,
    top_stock_reason,
    sum(bottom_flow) over four_quarters as bottom_flow,
    case when bottom_flow_reason is null then null when count(*) over four_quarters < 4 then 5
      else max(bottom_flow_reason) over four_quarters
    end as bottom_flow_reason,
    bottom_stock,
    bottom_stock_reason
  from quarter_sum
  where indicator in (select id from figures.indicator where basis = 'F')
  window four_quarters as (
    partition by indicator, authority order by number range between 3 preceding and current row
  )
),
-- The mid-year estimate of the year before the span ends, or the newest there is.
population_used as (
  select newest.area, newest.end_day, population.year, population.persons
  from (
    select population.area, quarter.end_day, max(population.year) as year
    from quarter
    join figures.population on population.year < quarter.year
    group by population.area, quarter.end_day
  ) as newest
  join figures.population on population.area = newest.area and population.year = newest.year
),
paired as (
  select
    spanned.indicator,
    spanned.authority,
    spanned.end_day,
    spanned.span,
    coalesce(top_flow, 0) + coalesce(top_stock, 0) as numerator,
    greatest(coalesce(top_flow_reason, 0), coalesce(top_stock_reason, 0)) as numerator_reason,
    case when indicator.kind = 'rate' then population_used.persons
      else coalesce(bottom_flow, 0) + coalesce(bottom_stock, 0)
    end as denominator,
    -- None where nothing is divided by.
    case when indicator.kind = 'rate' then 0
      when coalesce(bottom_flow_reason, bottom_stock_reason) is null then null
      else greatest(coalesce(bottom_flow_reason, 0), coalesce(bottom_stock_reason, 0))
    end as denominator_reason,
    case when indicator.kind = 'rate' then population_used.year end as population_year,
    concat_ws(chr(31), top_note, bottom_note) as note
  from spanned
  join figures.indicator on indicator.id = spanned.indicator
  left join population_used on population_used.area = spanned.authority and population_used.end_day = spanned.end_day
  where coalesce(top_flow_reason, top_stock_reason) is not null
    and not (
      greatest(coalesce(top_flow_reason, 0), coalesce(top_stock_reason, 0)) = 5
      and (
        coalesce(bottom_flow_reason, bottom_stock_reason) is null
        or greatest(coalesce(bottom_flow_reason, 0), coalesce(bottom_stock_reason, 0)) = 5
      )
    )
)
select
  cast(indicator as varchar) as indicator,
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(span as varchar) as span,
  cast(case when numerator_reason = 0 then numerator end as double) as numerator,
  cast(
    case numerator_reason
      when 0 then '' when 1 then 'low' when 2 then 'c' when 3 then 'z' when 4 then 'x' else 'missing'
    end as varchar
  ) as numerator_status,
  cast(case when denominator_reason = 0 then denominator end as double) as denominator,
  cast(
    case denominator_reason
      when 0 then '' when 1 then 'low' when 2 then 'c' when 3 then 'z' when 4 then 'x' when 5 then 'missing'
      else 'none'
    end as varchar
  ) as denominator_status,
  cast(population_year as integer) as population_year,
  cast(note as varchar) as note
from paired
order by indicator, end_day, span, authority
