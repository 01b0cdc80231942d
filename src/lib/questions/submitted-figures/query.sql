-- What did each authority submit on this indicator (all if $1 is empty), each quarter and over the four quarters to it?
with quarter as (
  select distinct end_day, cast(end_day as date) as last_date from observation
),
-- The quarters that each span is made of: itself, or itself and the three before it.
span_quarter as (
  select end_day, 'quarter' as span, 0 as back, end_day as part_day from quarter
  union all
  select
    quarter.end_day,
    'year' as span,
    step.back,
    strftime(last_day(quarter.last_date - to_months(cast(3 * step.back as integer))), '%Y-%m-%d') as part_day
  from quarter
  cross join (select unnest(range(4)) as back) as step
),
asked_term as (
  select term.*
  from figures.term
  join figures.indicator on indicator.id = term.indicator
  where $1 = '' or term.indicator = $1
),
-- A stock counts once, on the span's last day; a flow counts in each of its quarters.
term_value as (
  select
    asked_term.indicator,
    asked_term.authority,
    asked_term.part,
    span_quarter.end_day,
    span_quarter.span,
    asked_term.sign * observation.value as value,
    case when observation.measure is null then 'missing' else observation.symbol end as status,
    nullif(regexp_replace(observation.note, '^Illustrative[.;:,]? *', ''), '') as note
  from asked_term
  join span_quarter on asked_term.basis = 'F' or span_quarter.back = 0
  left join observation
    on observation.authority = asked_term.source_authority
    and observation.measure = asked_term.measure
    and observation.breakdown = asked_term.breakdown
    and observation.end_day = span_quarter.part_day
),
part_value as (
  select
    indicator,
    authority,
    part,
    end_day,
    span,
    sum(value) as total,
    case
      when bool_or(status = 'missing') then 'missing'
      when bool_or(status = 'x') then 'x'
      when bool_or(status = 'z') then 'z'
      when bool_or(status = 'c') then 'c'
      when bool_or(status = 'low') then 'low'
      else ''
    end as status,
    string_agg(distinct note, '; ' order by note) as note
  from term_value
  group by indicator, authority, part, end_day, span
),
-- The mid-year estimate of the year before the span ends, or the newest there is.
population_used as (
  select
    part_value.indicator,
    part_value.authority,
    part_value.end_day,
    part_value.span,
    max(population.year) as year,
    arg_max(population.persons, population.year) as persons
  from part_value
  join figures.indicator on indicator.id = part_value.indicator and indicator.kind = 'rate'
  join figures.population
    on population.area = part_value.authority
    and population.year < cast(left(part_value.end_day, 4) as integer)
  where part_value.part = 'numerator'
  group by part_value.indicator, part_value.authority, part_value.end_day, part_value.span
)
select
  cast(top.indicator as varchar) as indicator,
  cast(top.authority as varchar) as authority,
  cast(top.end_day as varchar) as end_day,
  cast(top.span as varchar) as span,
  cast(case when top.status = '' then top.total end as double) as numerator,
  cast(top.status as varchar) as numerator_status,
  cast(
    case when population_used.year is not null then population_used.persons
      when bottom.status = '' then bottom.total
    end as double
  ) as denominator,
  cast(
    case when population_used.year is not null then ''
      when bottom.part is null then 'none'
      else bottom.status
    end as varchar
  ) as denominator_status,
  cast(population_used.year as integer) as population_year,
  cast(coalesce(top.note, bottom.note, '') as varchar) as note
from part_value as top
join figures.indicator on indicator.id = top.indicator
left join part_value as bottom
  on bottom.part = 'denominator'
  and bottom.indicator = top.indicator
  and bottom.authority = top.authority
  and bottom.end_day = top.end_day
  and bottom.span = top.span
left join population_used
  on population_used.indicator = top.indicator
  and population_used.authority = top.authority
  and population_used.end_day = top.end_day
  and population_used.span = top.span
where top.part = 'numerator'
  and (top.span = 'quarter' or indicator.basis = 'F')
  and not (top.status = 'missing' and coalesce(bottom.status, 'missing') = 'missing')
order by indicator, end_day, span, authority
