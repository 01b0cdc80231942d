-- What did an authority submit (all authorities if $1 is empty), every count of every quarter?
select
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(measure as varchar) as measure,
  cast(breakdown as varchar) as breakdown,
  cast(value as double) as value,
  cast(symbol as varchar) as symbol
from observation
where $1 = '' or authority = $1
order by authority, end_day, measure, breakdown
