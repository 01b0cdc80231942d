-- How many cells has each authority sent for each quarter?
select
  cast(authority as varchar) as authority,
  cast(end_day as varchar) as end_day,
  cast(count(*) as integer) as cells
from observation
group by authority, end_day
order by authority, end_day
