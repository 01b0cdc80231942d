-- What did each authority submit on this indicator (all if $1 is empty), each quarter and over the four quarters to it?
with asked_term as (
  select term.*
  from figures.term
  join figures.indicator on indicator.id = term.indicator
  where $1 = '' or term.indicator = $1
),
asked_observation as (
  select observation.*
  from observation
  join (select distinct measure, breakdown from asked_term) as asked
    on asked.measure = observation.measure
    and asked.breakdown = observation.breakdown
),
quarter as (
  select distinct
    end_day,
    cast(substr(end_day, 1, 4) as integer) * 4 + cast(floor(cast(substr(end_day, 6, 2) as integer) / 3.0) as integer) as number
  from asked_observation
),
-- The worst reason why a number is missing decides for its sum: 5 not sent, 4 x, 3 z, 2 c, 1 low, 0 none.
sent as (
  select
    authority,
    measure,
    breakdown,
    end_day,
    value,
    case symbol when 'x' then 4 when 'z' then 3 when 'c' then 2 when 'low' then 1 else 0 end as reason
  from asked_observation
),
-- Few figures carry a note of their own; that the shipped ones are illustrative is said elsewhere.
noted_figure as (
  select authority, measure, breakdown, end_day, regexp_replace(note, '^Illustrative[.;:,]? *', '') as note
  from asked_observation
  where note <> '' and note <> 'Illustrative'
),
noted as (
  select
    asked_term.indicator,
    asked_term.authority,
    asked_term.part,
    noted_figure.end_day,
    string_agg(distinct noted_figure.note, '; ' order by noted_figure.note) as note
  from noted_figure
  join asked_term
    on asked_term.source_authority = noted_figure.authority
    and asked_term.measure = noted_figure.measure
    and asked_term.breakdown = noted_figure.breakdown
  where noted_figure.note <> ''
  group by asked_term.indicator, asked_term.authority, asked_term.part, noted_figure.end_day
),
-- Flows and stocks apart: over four quarters a flow counts in each, a stock on the last day.
quarter_part as (
  select
    asked_term.indicator,
    asked_term.authority,
    asked_term.part,
    quarter.end_day,
    quarter.number,
    sum(asked_term.sign * sent.value) filter (where asked_term.basis = 'F') as flow,
    max(coalesce(sent.reason, 5)) filter (where asked_term.basis = 'F') as flow_reason,
    sum(asked_term.sign * sent.value) filter (where asked_term.basis = 'S') as stock,
    max(coalesce(sent.reason, 5)) filter (where asked_term.basis = 'S') as stock_reason,
    max(noted.note) as note
  from asked_term
  cross join quarter
  left join sent
    on sent.authority = asked_term.source_authority
    and sent.measure = asked_term.measure
    and sent.breakdown = asked_term.breakdown
    and sent.end_day = quarter.end_day
  left join noted
    on noted.indicator = asked_term.indicator
    and noted.authority = asked_term.authority
    and noted.part = asked_term.part
    and noted.end_day = quarter.end_day
  group by asked_term.indicator, asked_term.authority, asked_term.part, quarter.end_day, quarter.number
),
part_value as (
  select
    indicator, authority, part, end_day, 'quarter' as span, note,
    coalesce(flow, 0) + coalesce(stock, 0) as total,
    greatest(coalesce(flow_reason, 0), coalesce(stock_reason, 0)) as reason
  from quarter_part
  union all
  select
    indicator, authority, part, end_day, 'year' as span,
    string_agg(note, '; ') over four_quarters as note,
    coalesce(sum(flow) over four_quarters, 0) + coalesce(stock, 0) as total,
    greatest(
      case when flow_reason is null then 0 when count(*) over four_quarters < 4 then 5
        else max(flow_reason) over four_quarters
      end,
      coalesce(stock_reason, 0)
    ) as reason
  from quarter_part
  where indicator in (select id from figures.indicator where basis = 'F')
  window four_quarters as (
    partition by indicator, authority, part order by number range between 3 preceding and current row
  )
),
-- The mid-year estimate of the year before the span ends, or the newest there is.
population_used as (
  select newest.area, newest.end_day, population.year, population.persons
  from (
    select population.area, quarter.end_day, max(population.year) as year
    from quarter
    join figures.population on population.year < cast(substr(quarter.end_day, 1, 4) as integer)
    group by population.area, quarter.end_day
  ) as newest
  join figures.population on population.area = newest.area and population.year = newest.year
),
paired as (
  select
    top.indicator,
    top.authority,
    top.end_day,
    top.span,
    top.total as numerator,
    top.reason as numerator_reason,
    case when indicator.kind = 'rate' then population_used.persons else bottom.total end as denominator,
    case when indicator.kind = 'rate' then 0 else bottom.reason end as denominator_reason,
    case when indicator.kind = 'rate' then population_used.year end as population_year,
    concat_ws('; ', top.note, bottom.note) as note
  from part_value as top
  join figures.indicator on indicator.id = top.indicator
  left join part_value as bottom
    on bottom.part = 'denominator'
    and bottom.indicator = top.indicator
    and bottom.authority = top.authority
    and bottom.end_day = top.end_day
    and bottom.span = top.span
  left join population_used on population_used.area = top.authority and population_used.end_day = top.end_day
  where top.part = 'numerator'
    and not (top.reason = 5 and coalesce(bottom.reason, 5) = 5)
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
