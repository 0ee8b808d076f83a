#!/bin/bash
# First boot of the service python of tryiton, written by Landform.
set -euo pipefail
umask 022
exec > >(tee -a /var/log/landform-boot.log) 2>&1
doing=starting
trap '[ $? = 0 ] || echo "landform: boot failed while $doing"' EXIT
step() {
  doing=$1
  echo "landform: $1"
}
warn() { echo "landform: warning: $1"; }
retry() {
  local attempt
  for attempt in {1..10}; do
    "$@" && return
    warn "attempt $attempt failed: $*"
    sleep 10
  done
  return 1
}
fetch() { retry curl -fsSL --connect-timeout 10 --max-time 300 -o "$2" "$1"; }

step 'writing the environment'
mkdir -p /etc/landform /etc/systemd/system-environment-generators
cat >/etc/landform/environment <<'LANDFORM'
DB_SECRET=${database/db/secret#arn}
PORT=8000
LANDFORM
cat >/etc/profile.d/landform.sh <<'LANDFORM'
while IFS= read -r landform_line; do
  export "${landform_line?}"
done </etc/landform/environment
unset landform_line
LANDFORM
cat >/etc/systemd/system-environment-generators/50-landform <<'LANDFORM'
#!/bin/sh
exec cat /etc/landform/environment
LANDFORM
chmod 755 /etc/systemd/system-environment-generators/50-landform
systemctl daemon-reload

export DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=l PATH=$PATH:/snap/bin
apt() { retry apt-get -y -q -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confold "$@"; }
apt_update() { apt -o APT::Update::Error-Mode=any update; }
packages() { apt install "$@"; }
repository() {
  mkdir -p /etc/apt/keyrings
  fetch "$2" "/etc/apt/keyrings/$1.asc"
  echo "deb [signed-by=/etc/apt/keyrings/$1.asc] $3" >"/etc/apt/sources.list.d/$1.list"
  apt_update
}

step 'updating the system'
apt_update || warn "the package lists may be old"
apt upgrade || warn "the system is not up to date"
timedatectl set-timezone Asia/Seoul || warn "the time zone is not set"

step 'preparing the GPU'
if ! command -v nvidia-smi >/dev/null; then
  packages "linux-headers-$(uname -r)" nvidia-headless-580-server-open nvidia-utils-580-server
  modprobe nvidia
fi
nvidia-smi

step 'installing Docker'
command -v docker >/dev/null || packages docker.io
systemctl enable --now docker
docker --version
if ! command -v nvidia-ctk >/dev/null; then
  repository nvidia https://nvidia.github.io/libnvidia-container/gpgkey \
    "https://nvidia.github.io/libnvidia-container/stable/deb/amd64 /"
  packages nvidia-container-toolkit
fi
nvidia-ctk runtime configure --runtime=docker
systemctl restart docker

step 'installing the CloudWatch agent'
cat >/etc/landform/cloudwatch.json <<'LANDFORM'
{"agent":{"run_as_user":"root"},"metrics":{"append_dimensions":{"AutoScalingGroupName":"${aws:AutoScalingGroupName}","InstanceId":"${aws:InstanceId}"},"aggregation_dimensions":[["AutoScalingGroupName"]],"metrics_collected":{"mem":{"measurement":["mem_used_percent"]},"disk":{"measurement":["used_percent"],"resources":["/"]}}}}
LANDFORM
{
  fetch https://amazoncloudwatch-agent-ap-northeast-2.s3.ap-northeast-2.amazonaws.com/ubuntu/amd64/latest/amazon-cloudwatch-agent.deb /tmp/cloudwatch.deb &&
  packages /tmp/cloudwatch.deb &&
  /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \
    -c file:/etc/landform/cloudwatch.json &&
  systemctl enable amazon-cloudwatch-agent
} || warn "the CloudWatch agent is not running"

step 'installing the CodeDeploy agent'
{
  packages ruby-full gdebi-core &&
  fetch https://aws-codedeploy-ap-northeast-2.s3.ap-northeast-2.amazonaws.com/latest/install /tmp/codedeploy-install &&
  retry env AWS_REGION=ap-northeast-2 ruby /tmp/codedeploy-install auto >/tmp/codedeploy-install.log 2>&1 &&
  systemctl enable --now codedeploy-agent
} || {
  tail -n 20 /tmp/codedeploy-install.log /tmp/codedeploy-agent.update.log || true
  warn "the CodeDeploy agent is not running"
}

echo "landform: boot complete"
