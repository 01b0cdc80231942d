-- Where do each authority's looked after children live (on the day $1, any if it is empty), and how many are there in all (an empty place)?
select
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(breakdown as varchar) as place,
  cast(value as double) as value,
  cast(coalesce(symbol, '') as varchar) as status
from observation
where measure in ('lac', 'lac_placed_in')
  and (breakdown = '' or measure = 'lac_placed_in')
  and ($1 = '' or end_day = $1)
order by end_day, authority, place
